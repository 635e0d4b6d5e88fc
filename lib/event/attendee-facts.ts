import { Prisma, type Tx } from '@/lib/db/client';
import type { Phase } from '@/lib/matching/facts';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import type { Weights } from '@/lib/matching/weights';
import {
  type CooperationFactsRow,
  type PartnerFactsRow,
  toPartnerFacts,
} from '@/lib/partner/facts';
import { type NeedRow, type SmeRow, toSmeFacts } from '@/lib/sme/facts';
import { weightsOf } from '@/lib/weights/active';

/** Participants as the matching engine reads them: their profiles, and what they seek here. */

/** What a registration says anew; what it leaves empty is as in the profile. */
type SoughtHere = { fields: string[]; phases: number[]; languages: string[] };

export type FirmHere = SoughtHere & { sme: SmeRow & { needs: readonly NeedRow[] } };
export type PartnerHere = SoughtHere & { partner: PartnerFactsRow };

const isPhase = (phase: number): phase is Phase => phase === 1 || phase === 2 || phase === 3;

function soughtHere({ fields, phases, languages }: SoughtHere) {
  const known = phases.filter(isPhase);
  return {
    ...(fields.length > 0 ? { seeks: fields } : {}),
    ...(known.length > 0 ? { phases: known } : {}),
    ...(languages.length > 0 ? { languages } : {}),
  };
}

export function firmFacts(here: FirmHere) {
  return { ...toSmeFacts(here.sme, here.sme.needs), ...soughtHere(here) };
}

export function partnerFacts(here: PartnerHere, cooperations: readonly CooperationFactsRow[]) {
  return { ...toPartnerFacts(here.partner, cooperations), ...soughtHere(here) };
}

/** Those who are registered, with all that the engine needs of them. */
export async function readAttendees(tx: Tx, eventId: string) {
  return tx.eventRegistration.findMany({
    where: { eventId, state: 'REGISTERED' },
    include: { sme: { include: { needs: true } }, partner: true },
    orderBy: { id: 'asc' },
  });
}

export type Attendee = Awaited<ReturnType<typeof readAttendees>>[number];

/** What the engine goes by, beside the participants. */
export type Measures = {
  weights: Weights;
  /** Per mille. */
  fairness: number;
  cooperations: readonly CooperationFactsRow[];
};

type Active = { version: number; weights: unknown; fairness: number };

export type MeasuresRow = { active: Active | null; cooperations: CooperationFactsRow[] };

/** One row, for a statement of its own or as a part of another's. */
export const measuresSql = Prisma.sql`
  SELECT (SELECT jsonb_build_object('version', w."version", 'weights', w."weights",
      'fairness', w."fairness") FROM "WeightsVersion" w WHERE w."state" = 'ACTIVE') AS "active",
    (SELECT coalesce(jsonb_agg(c ORDER BY c."code"), '[]') FROM (
      SELECT "code", "titleEn", "noteEn", "date", coalesce("prefectures", '{}') AS "prefectures",
        coalesce("fields", '{}') AS "fields" FROM "Cooperation") c) AS "cooperations"`;

export function measuresOf({ active, cooperations }: MeasuresRow): Measures {
  const { weights, fairness } = weightsOf(active);
  return { weights, fairness, cooperations };
}

export async function readMeasures(tx: Tx): Promise<Measures> {
  const [row] = await tx.$queryRaw<MeasuresRow[]>(measuresSql);
  if (!row) throw new Error('A query without a source gives one row');
  return measuresOf(row);
}

/** The side of each registration, prepared once. */
export function sidesOf(
  attendees: readonly Attendee[],
  { weights, cooperations }: Pick<Measures, 'weights' | 'cooperations'>,
): Map<string, Side> {
  return new Map(
    attendees.flatMap((one) => {
      const { sme, partner } = one;
      if (sme) return [[one.id, sideOfSme(firmFacts({ ...one, sme }), weights)] as const];
      if (!partner) return [];
      const facts = partnerFacts({ ...one, partner }, cooperations);
      return [[one.id, sideOfPartner(facts, weights)] as const];
    }),
  );
}

/** Null when one of the two is not at the event. */
export function scoreOfPair(
  sides: ReadonlyMap<string, Side>,
  pair: { smeRegId: string; partnerRegId: string },
  weights: Weights,
): PairScore | null {
  const [sme, partner] = [sides.get(pair.smeRegId), sides.get(pair.partnerRegId)];
  return sme && partner ? scoreSides(sme, partner, weights) : null;
}
