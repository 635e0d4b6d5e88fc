import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PairBoard } from '@/components/programme/pair-board';
import { RoundHead } from '@/components/programme/round-head';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listApplications } from '@/lib/programme/application-queries';
import { readOutcome } from '@/lib/programme/pair-outcome';
import { pairsOf } from '@/lib/programme/pair-queries';
import { findRound } from '@/lib/programme/queries';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ confirmed?: string; left?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function PairsPage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round, pairs, items] = await Promise.all([
    findRound(code, viewer),
    pairsOf(code, viewer),
    listApplications(code, viewer),
  ]);
  if (!round) notFound();
  return (
    <>
      <RoundHead round={round} part="pairs" base="/desk/programmes" locale={locale} />
      <PairBoard
        round={round}
        pairs={pairs}
        outcome={readOutcome(query)}
        cohort={items.filter(({ state }) => state === 'ACCEPTED')}
        mayManage={round.mayManage}
        base="/desk/programmes"
        locale={locale}
      />
    </>
  );
}
