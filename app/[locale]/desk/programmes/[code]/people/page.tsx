import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CohortTable } from '@/components/programme/cohort-table';
import { RoundHead } from '@/components/programme/round-head';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findRound } from '@/lib/programme/queries';
import { participantsOf } from '@/lib/programme/session-queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function PeoplePage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round, people] = await Promise.all([
    findRound(code, viewer),
    participantsOf(code, viewer),
  ]);
  if (!round) notFound();
  return (
    <>
      <RoundHead round={round} part="people" base="/desk/programmes" locale={locale} />
      <div className="mt-6 border-t-2 border-ink">
        <CohortTable
          people={people}
          mayComplete={round.mayManage && round.state === 'RUNNING'}
          page={`/desk/programmes/${code}/people`}
          locale={locale}
        />
      </div>
    </>
  );
}
