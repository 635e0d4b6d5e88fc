import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SideNeeds } from '@/components/need/side-needs';
import { requireViewer } from '@/lib/auth/viewer';
import { listDue } from '@/lib/freshness/queries';
import { isLocale } from '@/lib/i18n/locales';
import { listNeeds, listQuestions } from '@/lib/need/posted-queries';
import { findOwnSme } from '@/lib/sme/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('title') };
}

/** What the firm seeks, and what the Japanese side seeks. */
export default async function NeedsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const at = { now: new Date(), locale };
  const [sme, needs, questions, due] = await Promise.all([
    findOwnSme(viewer),
    listNeeds(viewer, at),
    listQuestions(viewer, locale),
    listDue(viewer, at),
  ]);
  return (
    <SideNeeds
      side="SME"
      {...{ needs, questions, due, locale }}
      base="/sme/needs"
      canPost={sme?.state === 'APPROVED'}
    />
  );
}
