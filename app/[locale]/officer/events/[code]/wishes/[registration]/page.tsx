import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WishesPage } from '@/components/event-wish/wishes-page';
import { requireViewer } from '@/lib/auth/viewer';
import { findWishes } from '@/lib/event-wish/pages';
import { boardQuerySchema } from '@/lib/event-wish/schema';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: Locale; code: string; registration: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'eventWish' });
  return { title: t('staff.title') };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Officers mark for a firm or a partner, from the list as that side would see it. */
export default async function WishesForSidePage({ params, searchParams }: Props) {
  const [{ locale, code, registration }, search] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const query = boardQuerySchema.parse(search);
  const at = { code, registrationId: registration };
  const found = uuid.test(registration)
    ? await findWishes(viewer, at, { query, reader: locale })
    : null;
  if (!found) notFound();
  return (
    <WishesPage
      {...{ found, query, locale }}
      bench="officer"
      path={`/officer/events/${code}/wishes/${registration}`}
    />
  );
}
