import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfficerRounds } from '@/components/programme/officer-rounds';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { canManageRounds } from '@/lib/programme/policy';
import { listRounds } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('officer.title') };
}

export default async function RoundsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [t, rounds] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    listRounds(viewer),
  ]);
  return (
    <OfficerRounds
      rounds={rounds}
      lead={t('desk.lead')}
      base="/desk/programmes"
      mayMake={canManageRounds(viewer)}
      side="PARTNER"
      locale={locale}
    />
  );
}
