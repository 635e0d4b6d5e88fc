import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatDate, formatList, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskArticle, DeskList } from '@/lib/knowledge/desk-queries';
import type { UncheckedTranslation } from '@/lib/knowledge/translation-queries';

const tones = {
  DRAFT: 'plain',
  IN_REVIEW: 'mark',
  SCHEDULED: 'outline',
  PUBLISHED: 'ok',
  SUPERSEDED: 'plain',
  DISCARDED: 'plain',
  WITHDRAWN: 'warn',
} as const;

/** The articles by what is to be done with them. */
export async function DeskLists({
  list,
  unchecked,
  locale,
}: {
  list: DeskList;
  /** Translations that the viewer may check. */
  unchecked: readonly UncheckedTranslation[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const parts = (['open', 'due', 'live', 'withdrawn'] as const).filter(
    (key) => key === 'open' || key === 'live' || list[key].length > 0,
  );
  return (
    <>
      {parts.map((key) => (
        <Section key={key} id={key} title={t(`desk.${key}`)} rule="none" className="mt-8">
          {list[key].length > 0 ? (
            <DeskTable
              rows={list[key]}
              unchecked={key === 'live' || key === 'due' ? unchecked : []}
              caption={t(`desk.${key}`)}
              locale={locale}
            />
          ) : (
            <p className="mt-2 text-sm text-muted">{t('desk.none')}</p>
          )}
        </Section>
      ))}
    </>
  );
}

async function DeskTable({
  rows,
  unchecked,
  caption,
  locale,
}: {
  rows: readonly DeskArticle[];
  unchecked: readonly UncheckedTranslation[];
  caption: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const when = ({ state, publishAt, reviewBy, changedAt }: DeskArticle) => {
    if (state === 'SCHEDULED' && publishAt) {
      const time = formatTime(publishAt, locale, 'Asia/Bangkok');
      return t('desk.goesOut', { date: formatDate(publishAt, locale, 'short'), time });
    }
    if (state === 'PUBLISHED' && reviewBy) {
      return t('desk.reviewBy', { date: formatDate(reviewBy, locale, 'short') });
    }
    return t('desk.changed', { date: formatDate(changedAt, locale, 'short') });
  };
  return (
    <Table caption={caption} className="mt-2">
      <TableHead>
        <Th>{t('desk.columns.title')}</Th>
        <Th>{t('desk.columns.state')}</Th>
        <Th>{t('desk.columns.by')}</Th>
        <Th>{t('desk.columns.when')}</Th>
        <Th>{t('desk.columns.readers')}</Th>
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={`${row.id} ${row.state}`}>
            <Td className="min-w-56">
              <TextLink
                href={`/${locale}/officer/knowledge/${row.slug}`}
                lang={row.title?.language}
              >
                {row.title?.body ?? t('desk.untitled')}
              </TextLink>
              {row.missing.length > 0 ? (
                <span className="block text-xs text-muted">
                  {t('desk.languagesMissing', {
                    languages: formatList(
                      row.missing.map((one) => t(`language.${one}`)),
                      locale,
                    ),
                  })}
                </span>
              ) : null}
              {unchecked
                .filter(({ slug }) => slug === row.slug)
                .map(({ into, state }) => (
                  <span key={into} className="block text-xs text-muted">
                    <TextLink
                      href={`/${locale}/officer/knowledge/${row.slug}/translation/${into}`}
                      className="inline-block min-h-6"
                    >
                      {t('check.open', { language: t(`language.${into}`) })}
                    </TextLink>{' '}
                    {t(`check.state.${state}`)}
                  </span>
                ))}
            </Td>
            <Td className="whitespace-nowrap">
              <Tag tone={tones[row.state]}>{t(`state.${row.state}`)}</Tag>
            </Td>
            <Td>
              <InScript within={locale}>{row.authorName}</InScript>
            </Td>
            <Td>{when(row)}</Td>
            <Td>{t('desk.helpfulCount', { helpful: row.helpful, unclear: row.unclear })}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
