import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actsOf,
  askAgainDays,
  changeOf,
  consentOf,
  type DisclosedCase,
  type DisclosureAct,
  type DisclosureSide,
  type DisclosureStage,
  disclosureActs,
  disclosureStages,
  isAgreed,
  isOpenFor,
  otherSide,
  type StageRow,
  seenBy,
  stageRow,
} from './disclosure';
import { namesPersonOf, partnerReader, readerOf } from './reader';
import { isAccepted, states } from './states';

const day = 86_400_000;
const start = new Date('2026-11-23T03:00:00Z');
const later = (days: number) => new Date(start.getTime() + days * day);

const row = (stage: DisclosureStage, more: Partial<StageRow> = {}): StageRow => ({
  ...{ stage, askedBySide: 'SME', askedByName: 'สมใจ', askedAt: start },
  ...{ smeConsentAt: null, partnerConsentAt: null, refusedAt: null, refusedBySide: null },
  ...{ seenBySmeAt: null, seenByPartnerAt: null, version: 1 },
  ...more,
});
const both = { smeConsentAt: start, partnerConsentAt: start };
const name = row('NAME', { ...both, seenByPartnerAt: start, seenBySmeAt: start });
const accepted = (...rows: StageRow[]): DisclosedCase => ({
  state: 'ACCEPTED',
  disclosures: [name, ...rows],
});

/** Applies an act if it may be made, as the database would. */
function act(
  before: DisclosedCase,
  stage: DisclosureStage,
  what: DisclosureAct,
  side: DisclosureSide,
  now: Date,
): DisclosedCase {
  if (!actsOf(before, stage, side, now).includes(what)) return before;
  const own = stageRow(before, stage) ?? row(stage, { version: 0 });
  const next = { ...own, ...changeOf(what, side, 'x', now), version: own.version + 1 };
  return {
    ...before,
    disclosures: [...before.disclosures.filter((each) => each.stage !== stage), next],
  };
}

describe('what a side may do', () => {
  test('nothing before the acceptance, and nothing about the name', () => {
    for (const stage of disclosureStages) {
      for (const side of ['SME', 'PARTNER'] as const) {
        expect(actsOf({ state: 'OFFERED', disclosures: [] }, stage, side, start)).toEqual([]);
      }
    }
    expect(actsOf(accepted(), 'NAME', 'SME', start)).toEqual([]);
  });

  test('asks, is answered, takes back, opens', () => {
    expect(actsOf(accepted(), 'CONTACT', 'PARTNER', start)).toEqual(['ask']);
    const asked = accepted(row('CONTACT', { smeConsentAt: start }));
    expect(actsOf(asked, 'CONTACT', 'SME', start)).toEqual(['revoke']);
    expect(actsOf(asked, 'CONTACT', 'PARTNER', start)).toEqual(['consent', 'refuse']);
    const agreed = accepted(row('CONTACT', both));
    expect(actsOf(agreed, 'CONTACT', 'SME', start)).toEqual(['open', 'revoke']);
    const seen = accepted(row('CONTACT', { ...both, seenByPartnerAt: start }));
    expect(actsOf(seen, 'CONTACT', 'SME', start)).toEqual(['open']);
    expect(actsOf(seen, 'CONTACT', 'PARTNER', start)).toEqual(['revoke']);
  });

  test('documents come after contact data', () => {
    expect(actsOf(accepted(), 'DOCUMENTS', 'SME', start)).toEqual([]);
    const agreed = accepted(row('CONTACT', both));
    expect(actsOf(agreed, 'DOCUMENTS', 'SME', start)).toEqual(['ask']);
    const documents = accepted(row('CONTACT', { smeConsentAt: start }), row('DOCUMENTS', both));
    expect(isAgreed(documents, 'DOCUMENTS')).toBe(false);
    expect(isOpenFor(documents, 'DOCUMENTS', 'PARTNER')).toBe(false);
  });

  test('who was refused waits before asking again, who refused need not', () => {
    const refused = accepted(row('CONTACT', { refusedAt: start, refusedBySide: 'PARTNER' }));
    expect(actsOf(refused, 'CONTACT', 'SME', later(askAgainDays - 1))).toEqual([]);
    expect(actsOf(refused, 'CONTACT', 'SME', later(askAgainDays))).toEqual(['ask']);
    expect(actsOf(refused, 'CONTACT', 'PARTNER', later(1))).toEqual(['ask']);
  });

  test('at an end nothing more opens, and what was opened stays', () => {
    for (const state of ['DECLINED', 'WITHDRAWN', 'REJECTED', 'CLOSED', 'EXPIRED'] as const) {
      const ended = { ...accepted(row('CONTACT', { ...both, seenBySmeAt: start })), state };
      expect(isOpenFor(ended, 'CONTACT', 'SME')).toBe(true);
      expect(isOpenFor(ended, 'CONTACT', 'PARTNER')).toBe(false);
      expect(actsOf(ended, 'CONTACT', 'PARTNER', start)).toEqual([]);
      expect(actsOf(ended, 'CONTACT', 'SME', start)).toEqual(['revoke']);
      const documents = { ...accepted(row('CONTACT', both), row('DOCUMENTS', both)), state };
      expect(isOpenFor(documents, 'DOCUMENTS', 'SME')).toBe(false);
    }
    const agreed = { ...accepted(row('CONTACT', both)), state: 'AGREED' as const };
    expect(actsOf(agreed, 'CONTACT', 'SME', start)).toContain('open');
  });
});

describe('who reads what', () => {
  test('no state opens anything by itself', () => {
    for (const state of states) {
      const closed = { state, disclosures: [] };
      expect(partnerReader(closed)).toEqual({
        ...{ side: 'PARTNER', firmName: false, firmContact: false },
        ...{ partnerContact: true, documents: false },
      });
      expect(readerOf({ role: 'SME_MEMBER' }, closed)).toMatchObject({ partnerContact: false });
      expect(readerOf({ role: 'OFFICER' }, closed)).toMatchObject({ partnerContact: false });
      expect(readerOf({ role: 'JAPAN_DESK' }, closed)).toMatchObject({ firmContact: false });
      expect(readerOf({ role: 'ADMIN' }, closed)).toMatchObject({ partnerContact: false });
    }
    expect(isAccepted('ACCEPTED')).toBe(true);
  });

  test('officers and desk read as the side that they work for', () => {
    const seen = accepted(row('CONTACT', { ...both, seenBySmeAt: start }));
    expect(readerOf({ role: 'OFFICER' }, seen).partnerContact).toBe(true);
    expect(readerOf({ role: 'JAPAN_DESK' }, seen).firmContact).toBe(false);
    const desk = readerOf({ role: 'JAPAN_DESK' }, seen);
    expect(namesPersonOf(desk, 'SME')).toBe(false);
    expect(namesPersonOf(desk, 'PARTNER_LINK')).toBe(true);
    expect(namesPersonOf(readerOf({ role: 'SME_MEMBER' }, seen), 'PARTNER_LINK')).toBe(true);
    const documents = accepted(row('CONTACT', both), row('DOCUMENTS', both));
    expect(readerOf({ role: 'SME_MEMBER' }, documents).documents).toBe(true);
    expect(readerOf({ role: 'JAPAN_DESK' }, documents).documents).toBe(true);
    expect(readerOf({ role: 'OFFICER' }, documents).documents).toBe(false);
  });
});

const step = fc.record({
  stage: fc.constantFrom(...disclosureStages),
  act: fc.constantFrom(...disclosureActs),
  side: fc.constantFrom<DisclosureSide>('SME', 'PARTNER'),
  days: fc.integer({ min: 0, max: 10 }),
  end: fc.boolean(),
});

test('whatever the two sides do: nothing opens without both, and nothing opened closes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, isNamed) => {
      let now = start;
      let at: DisclosedCase = { state: 'ACCEPTED', disclosures: isNamed ? [name] : [] };
      const agreedOnce = new Set<DisclosureStage>(isNamed ? ['NAME'] : []);
      steps.forEach(({ stage, act: what, side, days, end }, index) => {
        now = new Date(now.getTime() + days * day + 1);
        if (end && index > 40) at = { ...at, state: 'CLOSED' };
        const before = at;
        at = act(before, stage, what, side, now);
        const own = stageRow(at, stage);
        for (const each of disclosureStages) if (isAgreed(at, each)) agreedOnce.add(each);
        for (const each of ['SME', 'PARTNER'] as const) {
          for (const which of disclosureStages) {
            // Open only once both had agreed to it and to all before it.
            if (isOpenFor(at, which, each)) {
              for (const earlier of disclosureStages.slice(
                0,
                disclosureStages.indexOf(which) + 1,
              )) {
                expect(agreedOnce.has(earlier)).toBe(true);
              }
            }
            // What a side has looked at stays with it.
            const looked = stageRow(before, which);
            if (looked && seenBy(looked, each)) expect(isOpenFor(at, which, each)).toBe(true);
          }
        }
        if (at === before) return;
        expect(own).not.toBeNull();
        if (!own) return;
        // A refusal leaves no consent behind; a taking back only its own, and never one that was used.
        if (what === 'refuse')
          expect([own.smeConsentAt, own.partnerConsentAt]).toEqual([null, null]);
        if (what === 'revoke') {
          expect(seenBy(own, otherSide(side))).toBeNull();
          expect(consentOf(own, side)).toBeNull();
        }
        if (what === 'open') expect(own.smeConsentAt && own.partnerConsentAt).toBeTruthy();
        if (at.state === 'CLOSED') expect(what).toBe('revoke');
        if (!isNamed) expect(at.disclosures).toEqual([]);
      });
    }),
    { numRuns: 500 },
  );
});
