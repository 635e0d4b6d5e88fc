import { randomUUID } from 'node:crypto';
import { db, type IntroductionState, type OneTapPurpose } from '@/lib/db/client';
import { issueOneTap } from '@/lib/one-tap/links';
import { everyone, officersOfFirm, type Row, words } from './command-inputs';
import { addCase, type World } from './world';

/** After the meeting: both sides of the case, and the desks that speak for them. */
const hourMs = 3_600_000;
const both = ['member', 'partnerContact', 'desk', ...officersOfFirm] as const;
const japanese = ['partnerContact', 'desk'] as const;

const nextStep = () => ({
  step: words.text,
  stepDay: new Date(Date.now() + 240 * hourMs).toISOString().slice(0, 10),
  taker: 'SME',
  language: 'th',
});

/** A case that an officer has let through, with a meeting that has ended. */
async function met(world: World, state: IntroductionState) {
  const { id } = await addCase(world, state);
  const by = { actorName: 'test', actorSide: 'OFFICER' };
  await db.introductionEvent.create({
    data: { introductionId: id, move: 'approve', toState: 'APPROVED', ...by },
  });
  const endsAt = new Date(Date.now() - hourMs);
  const meeting = await db.meeting.create({
    data: {
      ...{ introductionId: id, state: 'ARRANGED', kind: 'VIDEO', minutes: 60, endsAt },
      ...{ proposedBySide: 'SME', proposedByName: 'test', uid: randomUUID() },
    },
  });
  const round = await db.outcomeRound.create({
    data: { introductionId: id, day: 0, dueAt: endsAt },
  });
  return { id, meetingId: meeting.id, roundId: round.id };
}

/** The firm has reported an agreement. */
async function agreement(world: World) {
  const { id } = await met(world, 'IN_TALKS');
  const { id: eventId } = await db.introductionEvent.create({
    data: {
      ...{ introductionId: id, move: 'report-agreement', toState: 'IN_TALKS' },
      ...{ actorName: 'test', actorSide: 'SME', data: { phase: 1 } },
    },
  });
  return { id, eventId, ...words };
}

const byLink =
  (purpose: OneTapPurpose, fields: object): Row['input'] =>
  async (world) => {
    const { id, meetingId, roundId } = await met(world, 'MEETING_ARRANGED');
    const { token } = await issueOneTap(db, {
      ...{ purpose, side: 'PARTNER', introductionId: id },
      subjectId: purpose === 'SURVEY' ? meetingId : roundId,
      to: { email: `${randomUUID()}@example.test`, name: 'test', language: 'ja' },
      ...{ now: new Date(), expiresAt: new Date(Date.now() + hourMs) },
    });
    return { token, language: 'ja', ...fields };
  };

const survey = { usefulness: '3', outlook: 'none', language: 'th' };

export const outcomeRows: Record<string, Row> = {
  'survey.answer': {
    input: async (world) => {
      const { meetingId } = await met(world, 'MEETING_ARRANGED');
      return { meetingId, ...survey };
    },
    allowed: both,
  },
  'survey.answer-by-link': { input: byLink('SURVEY', survey), allowed: everyone },
  'introduction.file-met': {
    input: async (world) => ({ id: (await met(world, 'MEETING_ARRANGED')).id, ...nextStep() }),
    allowed: both,
  },
  'introduction.set-next-step': {
    input: async (world) => ({ id: (await met(world, 'MET')).id, ...nextStep() }),
    allowed: both,
  },
  'introduction.report-agreement': {
    input: async (world) => ({ id: (await met(world, 'MET')).id, phase: '1', ...words }),
    allowed: both,
  },
  'introduction.confirm-agreement': {
    input: agreement,
    allowed: japanese,
    // The firm's own side has reported it.
    refusedAs: ['outcome.own-report'],
  },
  'introduction.contest-agreement': {
    input: agreement,
    allowed: japanese,
    refusedAs: ['outcome.own-report'],
  },
  'outcome.report': {
    input: async (world) => {
      const { roundId } = await met(world, 'MET');
      return { roundId, stage: 'talking', language: 'th' };
    },
    allowed: both,
  },
  'outcome.report-by-link': { input: byLink('OUTCOME', { stage: 'order' }), allowed: everyone },
  'outcome.settle': {
    input: async (world) => {
      const { roundId } = await met(world, 'MET');
      const report = { roundId, byName: 'test', language: 'th' as const };
      await db.outcomeReport.createMany({
        data: [
          { ...report, side: 'SME', stage: 'order' },
          { ...report, side: 'PARTNER', stage: 'talking' },
        ],
      });
      return { roundId, seen: 2, ruling: 'settled', stage: 'order', reason: words.text };
    },
    allowed: officersOfFirm,
  },
};
