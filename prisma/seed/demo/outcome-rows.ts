/** What came of invented cases: claimed by one side, confirmed by both, proved, or told differently. */
import { remindAfterDays, roundsFrom } from '@/lib/outcome/rounds';
import { stableId } from '../stable-id';
import type { Row } from '../upsert';
import type { DemoCase } from './case-shape';
import type { DemoOutcome } from './life-shape';
import { moverOf } from './movers';

type Told = { demo: DemoCase; introductionId: string };

export type OutcomeRows = { rounds: Row[]; reports: Row[]; rulings: Row[] };

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** @param fileId the latest file of the case, which proves what was evidenced */
export function outcomeRows(
  { demo, introductionId }: Told,
  { metAt, closed, fileId }: { metAt: Date; closed: boolean; fileId: string | null },
  now: Date,
): OutcomeRows {
  const rows: OutcomeRows = { rounds: [], reports: [], rulings: [] };
  const told = new Map((demo.life?.outcomes ?? []).map((outcome) => [outcome.day, outcome]));
  for (const { day, dueAt } of roundsFrom(metAt)) {
    const outcome = told.get(day);
    if (closed && !outcome) continue;
    const id = stableId(`demo-outcome:${introductionId}:${day}`);
    const remindedAt = new Date(dueAt.getTime() + remindAfterDays * dayMs);
    const reported = Math.min(now.getTime() - 4 * hourMs, dueAt.getTime() + dayMs);
    rows.rounds.push({
      ...{ id, introductionId, day, dueAt },
      askedAt: dueAt <= now ? dueAt : null,
      // Reminded once; else the first look of the worker would remind again.
      remindedAt: remindedAt <= now ? remindedAt : null,
      differsAt: outcome?.differs ? new Date(reported + 2 * hourMs) : null,
      createdAt: metAt,
    });
    if (outcome) addReports(rows, demo, outcome, { id, reported, fileId });
  }
  return rows;
}

function addReports(
  rows: OutcomeRows,
  demo: DemoCase,
  outcome: DemoOutcome,
  { id, reported, fileId }: { id: string; reported: number; fileId: string | null },
) {
  for (const [index, report] of outcome.reports.entries()) {
    const person = moverOf(demo, report.side === 'SME' ? 'sme' : 'link');
    rows.reports.push({
      id: stableId(`${id}:${report.side}`),
      roundId: id,
      side: report.side,
      phase: report.phase,
      stage: report.stage,
      amount: report.amount ?? null,
      currency: report.currency ?? null,
      note: report.note ?? null,
      language: report.side === 'SME' ? 'th' : 'ja',
      byName: person.name,
      byId: person.id,
      viaLink: true,
      onBehalf: false,
      createdAt: new Date(reported + index * hourMs),
    });
  }
  const { evidence } = outcome;
  if (!evidence) return;
  const officer = moverOf(demo, 'officer');
  rows.rulings.push({
    id: stableId(`${id}:ruling`),
    roundId: id,
    ruling: 'evidenced',
    phase: evidence.phase,
    stage: outcome.reports[0]?.stage ?? 'order',
    amount: evidence.amount,
    currency: evidence.currency,
    fileId,
    reason: evidence.reason,
    byId: officer.id,
    byName: officer.name,
    createdAt: new Date(reported + 3 * hourMs),
  });
}
