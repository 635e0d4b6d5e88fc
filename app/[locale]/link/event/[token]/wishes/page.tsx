import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WishBoardView } from '@/components/event-wish/wish-board';
import { LinkFrame } from '@/components/layout/link-frame';
import { TextLink } from '@/components/ui/link';
import { wishesByLink } from '@/lib/event/wish-pages';
import { boardQuerySchema } from '@/lib/event/wish-schema';
import { bestName, isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { mayOpenLink } from '@/lib/one-tap/may-open';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const title = t('title');
  return { title, robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** The wishes of who holds a participant's personal link. */
export default async function LinkWishesPage({ params, searchParams }: Props) {
  const [locale, { token }, search] = await Promise.all([localeOf(params), params, searchParams]);
  const query = boardQuerySchema.parse(search);
  const found = (await mayOpenLink()) ? await wishesByLink(token, { query, reader: locale }) : null;
  if (!found) notFound();
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  const own = `/link/event/${token}`;
  return (
    <LinkFrame locale={locale} example={found.board.isExample}>
      <div className="grid gap-5">
        <div className="grid gap-2">
          <p className="text-sm text-muted">
            {found.event.names[locale]} · {bestName(found.names, locale)?.text}
          </p>
          <h1 className="text-x2">{t('title')}</h1>
          <p className="max-w-text text-sm text-muted">{t('lead')}</p>
          <p className="text-sm">
            <TextLink href={`/${locale}${own}`}>{t('backToEvent')}</TextLink>
          </p>
        </div>
        <WishBoardView
          board={found.board}
          query={query}
          place={{ locale, path: `${own}/wishes`, cases: null, token }}
        />
      </div>
    </LinkFrame>
  );
}
