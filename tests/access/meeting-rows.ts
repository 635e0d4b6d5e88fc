import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { IntroductionState } from '@/lib/introduction/states';
import { issueOneTap } from '@/lib/one-tap/links';
import { everyone, officersOfFirm, type Row, words } from './command-inputs';
import { addCase, type World } from './world';

/** Who arranges meetings: both sides of the case, and the desk of each. */
const hour = 3_600_000;
const fromNow = (ms: number) => new Date(Date.now() + ms);
/** Ten in the morning in Bangkok: an hour later it is the same day there and in Tokyo. */
const inTwoDays = () => {
  const start = fromNow(48 * hour);
  start.setUTCHours(3, 0, 0, 0);
  return start;
};

const firmsSide = ['member', ...officersOfFirm] as const;
const partnersSide = ['partnerContact', 'desk'] as const;
const bothSides = [...firmsSide, ...partnersSide];

const proposal = () => ({
  ...{ zone: 'Asia/Tokyo', minutes: '60', kind: 'VIDEO', ...words },
  slots: [inTwoDays().toISOString()],
});

/** A case with a meeting: `start` of an arranged one, null while a time is to be picked. */
async function addMeeting(world: World, state: IntroductionState, start: Date | null) {
  const { id: introductionId } = await addCase(world, 'ACCEPTED');
  await db.introduction.update({ where: { id: introductionId }, data: { state } });
  const startsAt = inTwoDays();
  return db.meeting.create({
    data: {
      introductionId,
      kind: 'VIDEO',
      minutes: 60,
      proposedBySide: 'SME',
      proposedByName: 'test',
      uid: randomUUID(),
      ...(start
        ? { state: 'ARRANGED', startsAt: start, endsAt: new Date(start.getTime() + hour) }
        : {}),
      times: { create: { startsAt, endsAt: new Date(startsAt.getTime() + hour) } },
    },
    include: { times: true },
  });
}

/** A link of the partner's contact to a meeting whose time is to be picked. */
async function withLink(world: World) {
  const meeting = await addMeeting(world, 'ACCEPTED', null);
  const { token } = await issueOneTap(db, {
    purpose: 'MEETING',
    side: 'PARTNER',
    subjectId: meeting.id,
    introductionId: meeting.introductionId,
    to: { email: 'contact@example.test', name: '山田 太郎', language: 'ja' },
    expiresAt: fromNow(24 * hour),
    now: new Date(),
  });
  return { token, meeting };
}

export const meetingRows: Record<string, Row> = {
  'meeting.propose': {
    input: async (world) => ({ id: (await addCase(world, 'ACCEPTED')).id, ...proposal() }),
    allowed: bothSides,
  },
  // The firm's side has proposed: its own people cannot pick for the other.
  'meeting.pick': {
    input: async (world) => {
      const { id, times } = await addMeeting(world, 'ACCEPTED', null);
      return { id, timeId: times[0]?.id };
    },
    allowed: partnersSide,
    refusedAs: ['meeting.own-proposal'],
  },
  'meeting.pick-by-link': {
    input: async (world) => {
      const { token, meeting } = await withLink(world);
      return { token, timeId: meeting.times[0]?.id };
    },
    allowed: everyone,
  },
  'meeting.propose-by-link': {
    input: async (world) => {
      const { token, meeting } = await withLink(world);
      return { token, ...proposal(), answers: meeting.id };
    },
    allowed: everyone,
  },
  'meeting.cancel': {
    input: async (world) => ({
      id: (await addMeeting(world, 'MEETING_ARRANGED', inTwoDays())).id,
      ...words,
    }),
    allowed: bothSides,
  },
  'meeting.report-attendance': {
    input: async (world) => ({
      id: (await addMeeting(world, 'MEETING_ARRANGED', fromNow(-2 * hour))).id,
      came: 'both',
    }),
    allowed: bothSides,
  },
};
