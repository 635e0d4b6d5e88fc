import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InScript } from '@/components/ui/in-script';
import { PlainLink } from '@/components/ui/link';
import { Tag } from '@/components/ui/tag';
import { dayOf } from '@/lib/calendar/working-days';
import type { Locale } from '@/lib/i18n/locales';
import type { LineView } from '@/lib/incentive/line-view';
import { isStale } from '@/lib/incentive/lines-for';
import { dayText } from './line-words';

/** One line: what may be asked, where that is written, and how old it is. */
export async function LineItem({
  line,
  why,
  locale,
  now,
  children,
}: {
  line: LineView;
  /** Which tags speak for it. */
  why?: ReactNode;
  locale: Locale;
  now: Date;
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  return (
    <li id={`line-${line.code}`} className="border-b border-line py-4">
      <h3 className="text-md font-semibold">
        <InScript within={locale}>{line.titles[locale]}</InScript>
      </h3>
      <p className="mt-1 flex flex-wrap gap-2">
        <Tag tone={line.confidence === 'low' ? 'unknown' : 'outline'}>
          {t(`confidence.${line.confidence}`)}
        </Tag>
        {isStale(line, dayOf(now)) ? (
          <Tag tone="warn">{t('stale', { date: dayText(line.reviewBy, locale) })}</Tag>
        ) : null}
        {line.archived ? <Tag>{t('archived')}</Tag> : null}
      </p>
      <p className="mt-2 max-w-text text-sm">
        <InScript within={locale}>{line.details[locale]}</InScript>
      </p>
      {why ? <p className="mt-1 text-sm text-muted">{why}</p> : null}
      <p className="mt-1 text-xs text-muted">
        <SourceLine source={line.source} locale={locale} />
        {' · '}
        <InScript within={locale}>
          {line.checkedByName
            ? t('checkedBy', {
                date: dayText(dayOf(line.checkedAt), locale),
                name: line.checkedByName,
              })
            : `${t('checked', { date: dayText(dayOf(line.checkedAt), locale) })} (${t('starting')})`}
        </InScript>
        {' · '}
        {t('review', { date: dayText(line.reviewBy, locale) })}
      </p>
      {children}
    </li>
  );
}

export async function SourceLine({
  source,
  locale,
}: {
  source: LineView['source'];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const words = t('source', { title: source.title, date: dayText(source.date, locale) });
  if (!/^https?:/.test(source.url))
    return <InScript within={locale}>{`${words} · ${t('seed')}`}</InScript>;
  return (
    <PlainLink
      href={source.url}
      className="break-words text-muted underline decoration-line-strong underline-offset-[.34em] hover:text-link"
    >
      <InScript within={locale}>{words}</InScript>
    </PlainLink>
  );
}
