import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import type { FailureCode } from '@/lib/failure';
import { sideOf } from './application-queries';
import { thaiYear } from './days';
import { checkEligibility, conditionsOf, isRefused, readEligibility } from './eligibility-schema';
import { type Answers, fieldsOf, readForm, typedAnswers, wrongAnswers } from './form-schema';
import { actsFor, isOwnersDraft } from './policy';
import {
  type ApplicantRecord,
  applicantFacts,
  applicationInclude,
  findApplicant,
  findRoundRow,
} from './read-round';
import type { Side } from './states';

/** What a command about an application stands on: the round, who applies, what it has sent so far. */
export type RoundRecord = NonNullable<Awaited<ReturnType<typeof findRoundRow>>>;
export type ApplicationRecord = Prisma.ProgrammeApplicationGetPayload<{
  include: typeof applicationInclude;
}>;
export type Applying = {
  round: RoundRecord;
  side: Side;
  applicant: ApplicantRecord;
  application: ApplicationRecord | null;
};

/** Null when there is no such round or applicant within what the viewer sees. */
export async function loadApplying(
  tx: Tx,
  viewer: Viewer,
  input: { roundCode: string; applicantId: string },
): Promise<Applying | null> {
  const side = sideOf(viewer);
  const id = viewer.smeId ?? viewer.partnerId ?? input.applicantId;
  if (!side || !id) return null;
  const round = await findRoundRow(tx, input.roundCode);
  const applicant = await findApplicant(tx, side, id);
  if (!round || round.state === 'DRAFT' || !applicant) return null;
  if (actsFor(viewer, applicant) === null) return null;
  const application = await tx.programmeApplication.findFirst({
    where: { roundId: round.id, ...ownerOf(applicant) },
    include: applicationInclude,
  });
  return { round, side, applicant, application };
}

export function ownerOf({ smeId, partnerId }: { smeId: string | null; partnerId: string | null }) {
  return smeId ? { smeId } : { partnerId: partnerId ?? '' };
}

/** May this applicant take part at all: in the directory, on a side that the round asks for. */
export function mayApply(
  viewer: Viewer,
  { round, side, applicant, application }: Applying,
): true | FailureCode {
  if (actsFor(viewer, applicant) === null) return 'access.denied';
  if (application && isOwnersDraft(viewer, applicant, application)) {
    return 'application.begun-by-owner';
  }
  if (applicant.sme && applicant.sme.state !== 'APPROVED') return 'sme.not-approved';
  if (applicant.partner?.archivedAt) return 'partner.archived';
  const isAsked = conditionsOf(readEligibility(round.eligibility), side) !== undefined;
  return isAsked ? true : 'round.side-not-asked';
}

/** Whether a stated fact of the applicant rules it out. What nobody has said does not. */
export function isRuledOut({ round, side, applicant }: Applying): boolean {
  const conditions = conditionsOf(readEligibility(round.eligibility), side);
  return !conditions || isRefused(checkEligibility(applicantFacts(applicant), conditions));
}

/** The questions that the applicant's side is asked, with what was typed and what is wrong with it. */
export function readAnswers({ round, side }: Applying, given: Record<string, string>) {
  const form = fieldsOf(readForm(round.form), side);
  const answers: Answers = typedAnswers(form, given);
  const wrong = wrongAnswers(form, answers);
  const fields: Record<string, FailureCode> = Object.fromEntries(
    Object.entries(wrong).map(([key, code]) => [`answers.${key}`, code]),
  );
  return { answers, fields };
}

/**
 * Holds the round as it is until the transaction ends. @returns whether it takes applications: a
 * round that closes this moment waits for this one, or this one finds it closed
 */
export async function holdOpen(tx: Tx, roundId: string, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ProgrammeRound"
    WHERE "id" = ${roundId}::uuid AND "state" = 'OPEN' AND "opensAt" <= ${now} AND "closesAt" > ${now}
    FOR SHARE`;
  return rows.length > 0;
}

export async function nextApplicationCode(tx: Tx, now: Date): Promise<string> {
  const year = thaiYear(now);
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number(${`application ${year}`}) AS number`;
  if (!row) throw new Error('no running number was given');
  return `PA-${year}-${String(row.number).padStart(4, '0')}`;
}

/** The columns of a new application but for its state. */
export async function newApplication(
  tx: Tx,
  { round, side, applicant }: Applying,
  by: { viewer: Viewer; language: 'th' | 'ja' | 'en'; now: Date },
) {
  return {
    code: await nextApplicationCode(tx, by.now),
    roundId: round.id,
    side,
    smeId: applicant.smeId,
    partnerId: applicant.partnerId,
    language: by.language,
    ...writerOf(by.viewer, applicant),
    isExample: round.isExample,
    createdAt: by.now,
  };
}

export function writerOf(viewer: Viewer, applicant: ApplicantRecord) {
  const onBehalf = actsFor(viewer, applicant) === 'STAFF';
  return { byId: viewer.id, byName: viewer.name, onBehalf };
}
