import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundHead } from '@/components/programme/round-head';
import { RoundOverview } from '@/components/programme/round-overview';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findRound } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RoundPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round] = await Promise.all([findRound(code, viewer)]);
  if (!round) notFound();
  return (
    <>
      <RoundHead round={round} part="overview" base="/desk/programmes" locale={locale} />
      <RoundOverview round={round} base="/desk/programmes" locale={locale} />
    </>
  );
}
