import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WishesPage } from '@/components/event-wish/wishes-page';
import { requireViewer } from '@/lib/auth/viewer';
import { findWishes } from '@/lib/event-wish/pages';
import { boardQuerySchema } from '@/lib/event-wish/schema';
import type { Locale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'eventWish' });
  return { title: t('title') };
}

/** Whom the viewer's own firm wishes to meet at an event. */
export default async function OwnWishesPage({ params, searchParams }: Props) {
  const [{ locale, code }, search] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('SME_MEMBER');
  if (viewer.smeId === null) redirect({ href: `/sme/events/${code}`, locale });
  const query = boardQuerySchema.parse(search);
  const found = await findWishes(viewer, { code }, { query, reader: locale });
  if (!found) notFound();
  return (
    <WishesPage {...{ found, query, locale }} bench="sme" path={`/sme/events/${code}/wishes`} />
  );
}
