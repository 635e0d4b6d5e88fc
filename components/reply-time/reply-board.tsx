import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { shortCentreName } from '@/components/officer/centre-name';
import { NameText } from '@/components/officer/name-text';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { BoardRow } from '@/lib/reply-time/queries';
import { ReplyTimeTable } from './reply-time-table';

/** How soon desks, centres and partners reply, for those who wait for them. */
export async function ReplyBoard({
  rows,
  back,
  locale,
}: {
  rows: readonly BoardRow[];
  back: ReactNode;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'replyTime' });
  const who = ({ kind, key, names, slug }: BoardRow): ReactNode => {
    if (kind === 'desk') return t('desk');
    if (kind === 'centre') return t('centre', { centre: shortCentreName(key, locale) });
    return t.rich('partnerNamed', {
      partner: () => (
        <TextLink quiet href={`/${locale}/partners/${slug}`}>
          <NameText names={names} locale={locale} />
        </TextLink>
      ),
    });
  };
  return (
    <>
      <PageTitle title={t('title')} lead={back} />
      <div className="mt-6 max-w-3xl">
        <ReplyTimeTable
          rows={rows.map((row) => ({
            key: `${row.kind} ${row.key}`,
            who: who(row),
            time: row.time,
          }))}
          locale={locale}
        />
      </div>
    </>
  );
}
