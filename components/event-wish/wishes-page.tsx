import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { type EventBench, EventNav } from '@/components/event/event-nav';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import type { SeatPage } from '@/lib/event-wish/pages';
import type { BoardQuery } from '@/lib/event-wish/schema';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { WishBoardView } from './wish-board';

/** The page of wishes on a workbench: the participant's own, or one for whom staff mark. */
export async function WishesPage({
  found,
  bench,
  path,
  query,
  locale,
  children,
}: {
  found: SeatPage;
  bench: EventBench;
  /** Of the page, without the language. */
  path: string;
  query: BoardQuery;
  locale: Locale;
  children?: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const { event, names, board } = found;
  const own = bench === 'sme' || bench === 'partner';
  const name = bestName(names, locale)?.text ?? '–';
  return (
    <>
      <EventNav event={event} bench={bench} part={own ? 'wishes' : null} locale={locale} />
      <div className="mt-6 grid gap-5">
        <div className="grid gap-2">
          {own ? null : (
            <p className="text-sm">
              <TextLink
                href={`/${locale}${path.replace('/wishes/', '/registrations/')}`}
                className="inline-block py-1"
              >
                {t('staff.back')}
              </TextLink>
            </p>
          )}
          <h2 className="text-xl">{t('title')}</h2>
          <p className="max-w-text text-sm text-muted">{t('lead')}</p>
        </div>
        {own ? null : (
          <Alert tone="info" title={t('onBehalf', { name })}>
            <p>{t(bench === 'desk' ? 'desk.text' : 'staff.text')}</p>
          </Alert>
        )}
        <WishBoardView
          board={board}
          query={query}
          place={{ locale, path, cases: `/${locale}/${bench}/introductions` }}
        />
        {children}
      </div>
    </>
  );
}
