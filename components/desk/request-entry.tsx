import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LabelledText } from '@/components/text-record/labelled-text';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { RequestItem } from '@/lib/desk-request/queries';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';
import { bestText } from '@/lib/text-record/best';

const tones = { OPEN: 'warn', ANSWERED: 'ok', CLOSED: 'plain' } as const;

/** One request with its answer; `children` is what the reader can do with it. */
export async function RequestEntry({
  item,
  locale,
  casePath,
  children,
}: {
  item: RequestItem;
  locale: Locale;
  /** Where a case opens for this reader, without its code. */
  casePath: string;
  children?: ReactNode;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const rows = (field: string) => item.texts.filter((text) => text.field === field);
  const subject = bestText(rows('subject'), locale);
  const centre = item.centreCode ? nameOfCode(item.centreCode, locale) : t('requests.headquarters');
  const answer = rows('answer');
  return (
    <li id={item.code} className="border-b border-line py-4 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span className="tabular">{item.code}</span>
        <span>{t(`requests.kinds.${item.kind}`)}</span>
        <span>{centre}</span>
        <Tag tone={tones[item.state]}>{t(`requests.state.${item.state}`)}</Tag>
        {item.isExample ? <ExampleTag>{words('example')}</ExampleTag> : null}
      </p>
      <h2 className="text-md font-semibold" lang={subject?.language}>
        {subject?.body}
      </h2>
      <LabelledText rows={rows('body')} locale={locale} />
      <p className="mt-1 text-xs text-muted">
        <InScript within={locale}>
          {t('requests.asked', { name: item.authorName, date: formatDate(item.createdAt, locale) })}
        </InScript>
        {item.state === 'OPEN' && item.dueAt
          ? ` · ${t('requests.due', { date: formatDate(item.dueAt, locale) })}`
          : null}
      </p>
      {item.caseCode ? (
        <p className="text-xs">
          <TextLink href={`/${locale}${casePath}/${item.caseCode}`}>
            {t('requests.about', { code: item.caseCode })}
          </TextLink>
        </p>
      ) : null}
      {answer.length > 0 && item.answeredAt ? (
        <div className="mt-3 border-l-2 border-line-strong pl-4">
          <LabelledText rows={answer} locale={locale} />
          <p className="mt-1 text-xs text-muted">
            <InScript within={locale}>
              {t('requests.answered', {
                name: item.answeredByName ?? '–',
                date: formatDate(item.answeredAt, locale),
              })}
            </InScript>
          </p>
        </div>
      ) : null}
      {children ? <div className="mt-3 [&>details:last-child]:border-b-0">{children}</div> : null}
    </li>
  );
}
