import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideNeeds } from '@/components/need/side-needs';
import { requireViewer } from '@/lib/auth/viewer';
import { listDue } from '@/lib/freshness/queries';
import { isLocale } from '@/lib/i18n/locales';
import { listNeeds, listQuestions } from '@/lib/need/posted-queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('title') };
}

/** What the partner seeks, and what Thai firms seek. */
export default async function NeedsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const at = { now: new Date(), locale };
  const [needs, questions, due] = await Promise.all([
    listNeeds(viewer, at),
    listQuestions(viewer, locale),
    listDue(viewer, at),
  ]);
  return (
    <SideNeeds
      side="PARTNER"
      {...{ needs, questions, due, locale }}
      base="/partner/needs"
      canPost
    />
  );
}
