import { type IntroductionState, isClosed } from './states';

/**
 * How far the two sides of a case have let each other in. Pure.
 *
 * Vocabulary
 * - *stage*: the firm as a teaser (always shown) → its NAME → CONTACT data of both sides →
 *   DOCUMENTS that are marked confidential. A stage is agreed only when those before it are.
 * - *consent*: each side's own, given with asking or in answer to it; taken back with *revoke* until
 *   the other side has *opened* what it covers. What has been opened stays with who opened it.
 * - *agreed*: both sides have consented. NAME opens with that; CONTACT only by an act of opening
 *   that the log keeps; DOCUMENTS by the first look at one.
 */
export const disclosureStages = ['NAME', 'CONTACT', 'DOCUMENTS'] as const;
export type DisclosureStage = (typeof disclosureStages)[number];

export type DisclosureSide = 'SME' | 'PARTNER';

export const disclosureActs = ['ask', 'consent', 'refuse', 'revoke', 'open'] as const;
export type DisclosureAct = (typeof disclosureActs)[number];

/** The words that people consent to; a change of what is shared gets a new number. */
export const consentText = '2026-11';

/** After a refusal the other side waits so long before it asks again; who refused need not. */
export const askAgainDays = 7;

/** What one stage of a case remembers, as in the schema. */
export type StageRow = {
  stage: DisclosureStage;
  askedBySide: string;
  askedByName: string;
  askedAt: Date;
  smeConsentAt: Date | null;
  partnerConsentAt: Date | null;
  refusedAt: Date | null;
  refusedBySide: string | null;
  seenBySmeAt: Date | null;
  seenByPartnerAt: Date | null;
  version: number;
};

/** A case as this file needs to know it. */
export type DisclosedCase = {
  state: IntroductionState;
  disclosures: readonly StageRow[];
};

export function otherSide(side: DisclosureSide): DisclosureSide {
  return side === 'SME' ? 'PARTNER' : 'SME';
}

export function stageRow(row: DisclosedCase, stage: DisclosureStage): StageRow | null {
  return row.disclosures.find((each) => each.stage === stage) ?? null;
}

export function consentOf(row: StageRow, side: DisclosureSide): Date | null {
  return side === 'SME' ? row.smeConsentAt : row.partnerConsentAt;
}

/** When a side has looked at what the other shares. */
export function seenBy(row: StageRow, side: DisclosureSide): Date | null {
  return side === 'SME' ? row.seenBySmeAt : row.seenByPartnerAt;
}

function before(stage: DisclosureStage): DisclosureStage | null {
  return disclosureStages[disclosureStages.indexOf(stage) - 1] ?? null;
}

/** Both sides have consented to this stage and to all before it. */
export function isAgreed(row: DisclosedCase, stage: DisclosureStage): boolean {
  const own = stageRow(row, stage);
  const earlier = before(stage);
  if (!own?.smeConsentAt || !own.partnerConsentAt) return false;
  return earlier === null || isAgreed(row, earlier);
}

/** Ended without an agreement: nothing further opens. */
export function isEnded(state: IntroductionState): boolean {
  return isClosed(state) && state !== 'AGREED';
}

/** Whether a side reads what the other side shares at a stage. */
export function isOpenFor(
  row: DisclosedCase,
  stage: DisclosureStage,
  side: DisclosureSide,
): boolean {
  const own = stageRow(row, stage);
  // The other side's consent stands for as long as this one reads anything by it.
  if (!own || !consentOf(own, otherSide(side))) return false;
  if (seenBy(own, side)) return true;
  return stage !== 'CONTACT' && !isEnded(row.state) && isAgreed(row, stage);
}

const askAgainMs = askAgainDays * 86_400_000;

function mayAsk(own: StageRow | null, side: DisclosureSide, now: Date): boolean {
  if (!own?.refusedAt || own.refusedBySide === side) return true;
  return now.getTime() >= own.refusedAt.getTime() + askAgainMs;
}

/**
 * What a side may do about a stage now, the most likely first. The name needs no act of its own:
 * asking for the introduction and accepting it are its two consents.
 */
export function actsOf(
  row: DisclosedCase,
  stage: DisclosureStage,
  side: DisclosureSide,
  now: Date,
): DisclosureAct[] {
  const own = stageRow(row, stage);
  const earlier = before(stage);
  if (earlier === null) return [];
  const mine = own && consentOf(own, side);
  const theirs = own && consentOf(own, otherSide(side));
  const acts: DisclosureAct[] = [];
  if (!isEnded(row.state) && isAgreed(row, earlier)) {
    if (!mine && !theirs && mayAsk(own, side, now)) acts.push('ask');
    if (own && !mine && theirs) {
      acts.push('consent');
      if (!own.seenBySmeAt && !own.seenByPartnerAt) acts.push('refuse');
    }
    // Documents are opened by looking at one.
    if (own && mine && theirs && stage === 'CONTACT' && !seenBy(own, side)) acts.push('open');
  }
  if (own && mine && !seenBy(own, otherSide(side))) acts.push('revoke');
  return acts;
}

/** The columns that an act changes. Whether the act may be made is for `actsOf`. */
export type StageChange = Partial<Omit<StageRow, 'stage' | 'version'>>;

export function changeOf(
  act: DisclosureAct,
  side: DisclosureSide,
  name: string,
  at: Date,
): StageChange {
  const consent = side === 'SME' ? 'smeConsentAt' : 'partnerConsentAt';
  switch (act) {
    case 'ask':
      return {
        askedBySide: side,
        askedByName: name,
        askedAt: at,
        refusedAt: null,
        refusedBySide: null,
        [consent]: at,
      };
    case 'consent':
      return { [consent]: at };
    case 'refuse':
      return { smeConsentAt: null, partnerConsentAt: null, refusedAt: at, refusedBySide: side };
    case 'revoke':
      return { [consent]: null };
    case 'open':
      return side === 'SME' ? { seenBySmeAt: at } : { seenByPartnerAt: at };
  }
}
