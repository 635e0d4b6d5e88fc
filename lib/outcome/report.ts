import { Prisma, type Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { caseInclude } from '@/lib/introduction/case-row';
import { writeOriginal } from '@/lib/text-record/write';
import { tellParties } from './people';
import { reportField } from './round-words';
import { claimsOf, rulingsOf } from './rows';
import { needsSettling, type OutcomeSide, standingOf } from './tier';

/** A side's report of one round, whoever brings it. Reports are added, never changed. */
const roundInclude = {
  introduction: { include: caseInclude },
  reports: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  rulings: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.OutcomeRoundInclude;

export type LoadedRound = Prisma.OutcomeRoundGetPayload<{ include: typeof roundInclude }>;

/**
 * The round, locked: of two sides that report at once the second sees what the first has said, so
 * that a difference cannot slip through between them.
 */
export async function loadRound(
  tx: Tx,
  id: string,
  scope: Prisma.IntroductionWhereInput,
): Promise<LoadedRound | null> {
  await tx.$queryRaw`SELECT "id" FROM "OutcomeRound" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.outcomeRound.findFirst({
    where: { id, introduction: scope },
    include: roundInclude,
  });
}

/** Never before what is there already: of two that came at once the second is the later. */
export function afterAll(round: LoadedRound, now: Date): Date {
  const times = [...round.reports, ...round.rulings].map((row) => row.createdAt.getTime() + 1);
  return new Date(Math.max(now.getTime(), ...times));
}

export type ReportInput = {
  same: string | null;
  phase: 1 | 2 | 3 | null;
  stage: string | null;
  money: { amount: string; currency: string } | null;
  note: string | null;
  language: Locale;
};

type Claimed = Pick<
  LoadedRound['reports'][number],
  'phase' | 'stage' | 'amount' | 'currency' | 'note' | 'language'
>;

/** What is reported: what the form says, or the same as the side said before. */
async function claimed(
  tx: Tx,
  round: LoadedRound,
  side: OutcomeSide,
  input: ReportInput,
): Promise<Claimed | null> {
  if (!input.same) {
    return {
      phase: input.phase,
      stage: input.stage ?? 'talking',
      amount: input.money ? new Prisma.Decimal(input.money.amount) : null,
      currency: input.money?.currency ?? null,
      note: input.note,
      language: input.language,
    };
  }
  return tx.outcomeReport.findFirst({
    where: { id: input.same, side, round: { introductionId: round.introductionId } },
    select: {
      ...{ phase: true, stage: true, amount: true, currency: true },
      ...{ note: true, language: true },
    },
  });
}

type By = { id: string | null; name: string; viaLink: boolean; onBehalf: boolean };

export async function writeReport(
  tx: Tx,
  round: LoadedRound,
  report: { side: OutcomeSide; by: By; input: ReportInput; now: Date },
): Promise<Result<{ reportId: string; stage: string }>> {
  const { side, by, input, now } = report;
  if (round.dueAt > now) return fail('outcome.not-due');
  const claim = await claimed(tx, round, side, input);
  if (!claim) return fail('access.not-found');
  const made = await tx.outcomeReport.create({
    data: {
      ...claim,
      roundId: round.id,
      side,
      byName: by.name,
      byId: by.id,
      viaLink: by.viaLink,
      onBehalf: by.onBehalf,
      createdAt: afterAll(round, now),
    },
  });
  if (made.note) {
    const field = reportField(made);
    const text = { language: made.language, body: made.note, writtenById: by.id };
    await writeOriginal(
      tx,
      { ownerKind: 'INTRODUCTION', ownerId: round.introductionId, field },
      text,
    );
  }
  await markDifference(tx, { ...round, reports: [...round.reports, made] }, now);
  return ok({ reportId: made.id, stage: made.stage });
}

/** Asks the officers once the two sides differ; a difference that has gone is nobody's work. */
export async function markDifference(tx: Tx, round: LoadedRound, now: Date): Promise<void> {
  const standing = standingOf(claimsOf(round.reports), rulingsOf(round.rulings));
  const differs = needsSettling(standing);
  if (differs === (round.differsAt !== null)) return;
  await tx.outcomeRound.update({
    where: { id: round.id },
    data: { differsAt: differs ? now : null },
    select: { id: true },
  });
  if (!differs) return;
  await tellParties(tx, 'outcome-differs', ['OFFICER'], {
    thing: round.introduction,
    occasion: `${round.id} ${round.reports.at(-1)?.id ?? ''}`,
    now,
    facts: { day: round.day },
    path: '/officer/outcomes',
  });
}
