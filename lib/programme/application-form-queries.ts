import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { sideOf } from './application-queries';
import { type ConditionLine, checkEligibility, conditionsOf } from './eligibility-schema';
import { type Answers, type FormField, fieldsOf } from './form-schema';
import { actsFor, isOwnersDraft } from './policy';
import { applicantFacts, applicantNames, findApplicant, findRoundRow } from './read-round';
import { type RoundView, roundView } from './round-view';
import type { ApplicationState, Side } from './states';

/** What the form of a new application needs; staff name the applicant. */
export type ApplicationForm = {
  round: RoundView;
  side: Side;
  applicant: { id: string; code: string; names: PartialNames };
  fields: FormField[];
  lines: ConditionLine[];
  application: { code: string; state: ApplicationState; version: number; answers: Answers } | null;
};

export async function applicationForm(
  roundCode: string,
  viewer: Viewer,
  applicantId?: string,
  now = new Date(),
): Promise<ApplicationForm | null> {
  const side = sideOf(viewer);
  const id = viewer.smeId ?? viewer.partnerId ?? applicantId;
  if (!side || !id) return null;
  const [row, applicant] = await Promise.all([
    findRoundRow(db, roundCode),
    findApplicant(db, side, id),
  ]);
  if (!row || row.state === 'DRAFT' || !applicant || actsFor(viewer, applicant) === null)
    return null;
  const round = roundView(row, now);
  const conditions = conditionsOf(round.eligibility, side);
  if (!conditions) return null;
  const application = await db.programmeApplication.findFirst({
    where: { roundId: row.id, ...(side === 'SME' ? { smeId: id } : { partnerId: id }) },
    select: { code: true, state: true, version: true, answers: true, onBehalf: true },
  });
  if (application && isOwnersDraft(viewer, applicant, application)) return null;
  return {
    round,
    side,
    applicant: {
      id,
      code: applicant.sme?.code ?? applicant.partner?.code ?? '',
      names: applicantNames(applicant),
    },
    fields: fieldsOf(round.form, side),
    lines: checkEligibility(applicantFacts(applicant), conditions),
    application: application && {
      ...{ code: application.code, state: application.state, version: application.version },
      answers: application.answers as Answers,
    },
  };
}
