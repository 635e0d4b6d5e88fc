import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundHead } from '@/components/programme/round-head';
import { SessionsBoard } from '@/components/programme/sessions-board';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findRound } from '@/lib/programme/queries';
import { sessionsOf } from '@/lib/programme/session-queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function SessionsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round, sessions] = await Promise.all([findRound(code, viewer), sessionsOf(code, viewer)]);
  if (!round) notFound();
  return (
    <>
      <RoundHead round={round} part="sessions" base="/desk/programmes" locale={locale} />
      <SessionsBoard round={round} sessions={sessions} base="/desk/programmes" locale={locale} />
    </>
  );
}
