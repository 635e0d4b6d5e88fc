import { db } from '@/lib/db/client';
import {
  addApplication,
  addPairIn,
  addParticipant,
  addRound,
  addSessionIn,
  inDays,
} from '../support/programme-rounds';
import { addPerson } from './actors';
import { type Row, words } from './command-inputs';
import type { World } from './world';

/** Programmes: who runs rounds, who applies, who works on a pair. */
const managers = ['headquarters', 'desk'] as const;
const forFirm = ['member', 'centreOfficer', 'headquarters'] as const;
const onPair = ['member', 'centreOfficer', 'headquarters', 'desk', 'partnerContact'] as const;

const day = (days: number) => inDays(days).toISOString().slice(0, 10);
const roundForm = {
  ...{ titleTh: 'รอบใหม่', titleJa: '新しい回', titleEn: 'New round' },
  ...{ opensOn: day(1), closesOn: day(20), answersBy: day(30) },
};

type Kind = Parameters<typeof addRound>[0];
type State = Parameters<typeof addRound>[1];

const onRound =
  (kind: Kind, state: State, more: object = {}): Row['input'] =>
  async () => {
    const { code, version } = await addRound(kind, state);
    return { code, version, ...more };
  };

async function proposed(world: World) {
  const { id: selectedById, name: selectedByName } = await addPerson('OFFICER');
  const proposer = { selectedById, selectedByName, selectedAt: new Date() };
  const round = await addRound('call', 'SELECTING', proposer);
  await addApplication(round, { smeId: world.sme.id }, 'SUBMITTED', { proposed: 'accept' });
  return { code: round.code, version: round.version };
}

async function booked(world: World, state: 'OPEN' | 'RUNNING' = 'OPEN') {
  const round = await addRound('course', state, { takenSme: 1, badgeMonths: 12 });
  const application = await addApplication(round, { smeId: world.sme.id }, 'ACCEPTED');
  const person = await addParticipant(application);
  return { round, application, person };
}

const pairOf = (world: World, state: 'PROPOSED' | 'CONFIRMED' = 'CONFIRMED') =>
  addPairIn(world.sme.id, world.partner.id, state);

const visit = { kind: 'visit', titleTh: 'เยี่ยมครั้งที่ 1', date: day(5), from: '09:00', until: '12:00' };

const onVisit =
  (more: object): Row['input'] =>
  async (world) => {
    const { round, pair } = await pairOf(world);
    const { id, version } = await addSessionIn(round.id, pair.id);
    return { id, version, ...more };
  };

const onPairOf =
  (state: 'PROPOSED' | 'CONFIRMED', more: object = {}): Row['input'] =>
  async (world) => {
    const { id, version } = (await pairOf(world, state)).pair;
    return { id, version, ...more };
  };

const applying = async (world: World) => ({
  roundCode: (await addRound('call', 'OPEN', { eligibility: { sme: {} } })).code,
  applicantId: world.sme.id,
  answers: { goal: 'ลดของเสีย' },
  language: 'th',
});
/** Everybody with a firm applies for their own; a partner is not asked in this round. */
const applicants = ['member', 'otherMember', 'centreOfficer', 'headquarters'] as const;
const notAsked = ['round.side-not-asked'] as const;

const roundRows: Record<string, Row> = {
  'round.create': {
    input: () => ({ programmeCode: 'LASI', ...roundForm }),
    allowed: managers,
  },
  'round.edit': { input: onRound('call', 'DRAFT', roundForm), allowed: managers },
  'round.open': { input: onRound('call', 'DRAFT'), allowed: managers },
  'round.close': { input: onRound('call', 'OPEN'), allowed: managers },
  'round.end': { input: onRound('course', 'RUNNING'), allowed: managers },
  'round.cancel': {
    input: onRound('call', 'OPEN', { reason: words.text, language: 'th' }),
    allowed: managers,
  },
  'round.select': {
    input: async (world) => {
      const round = await addRound('call', 'SELECTING');
      const { code } = await addApplication(round, { smeId: world.sme.id });
      const decisions = { [code]: { decision: 'accept' } };
      return { code: round.code, version: round.version, decisions };
    },
    allowed: managers,
  },
  'round.confirm-selection': { input: proposed, allowed: managers },
  'round.send-back-selection': {
    input: async (world) => ({ ...(await proposed(world)), note: words.text }),
    allowed: managers,
  },
};

const applicationRows: Record<string, Row> = {
  'application.save-draft': { input: applying, allowed: applicants, refusedAs: notAsked },
  'application.submit': { input: applying, allowed: applicants, refusedAs: notAsked },
  'application.withdraw': {
    input: async (world) => {
      const round = await addRound('call');
      const { code, version } = await addApplication(round, { smeId: world.sme.id });
      return { code, version };
    },
    allowed: forFirm,
  },
  'application.review': {
    input: async (world) => {
      const round = await addRound('call', 'SELECTING');
      const { code } = await addApplication(round, { smeId: world.sme.id });
      return { code, scores: { goal: '7' } };
    },
    allowed: ['centreOfficer', ...managers],
  },
  'participant.book': {
    input: async (world) => ({
      roundCode: (await addRound('course', 'OPEN', { eligibility: { sme: {} } })).code,
      applicantId: world.sme.id,
      people: [{ name: 'สมชาย' }],
      answers: { goal: 'เรียนรู้' },
      language: 'th',
    }),
    allowed: applicants,
    refusedAs: notAsked,
  },
  'participant.cancel': {
    input: async (world) => {
      const { id, version } = (await booked(world)).person;
      return { id, version };
    },
    allowed: forFirm,
  },
  'participant.replace': {
    input: async (world) => {
      const { id, version } = (await booked(world)).person;
      return { id, version, name: 'สมหญิง' };
    },
    allowed: forFirm,
  },
  'participant.complete': {
    input: async (world) => {
      const { id, version } = (await booked(world, 'RUNNING')).person;
      return { id, version };
    },
    allowed: managers,
  },
  'badge.issue': {
    input: async (world) => ({
      applicationCode: (await booked(world, 'RUNNING')).application.code,
    }),
    allowed: managers,
  },
  'badge.revoke': {
    input: async (world) => {
      const badge = await db.badge.create({
        data: {
          ...{ smeId: world.sme.id, programmeCode: 'LASI', issuedByName: 'test' },
          ...{ issuedOn: new Date(day(-1)), validUntil: new Date(day(30)) },
        },
      });
      return { id: badge.id, reason: words.text };
    },
    allowed: managers,
  },
};

const pairRows: Record<string, Row> = {
  'pair.propose-all': {
    input: async (world) => {
      const { code, version } = (await pairOf(world, 'PROPOSED')).round;
      return { code, version };
    },
    allowed: managers,
  },
  'pair.add': {
    input: async (world) => {
      const { round, pair } = await pairOf(world, 'PROPOSED');
      await db.programmePair.delete({ where: { id: pair.id } });
      return { code: round.code, smeId: world.sme.id, partnerId: world.partner.id };
    },
    allowed: managers,
  },
  'pair.confirm': { input: onPairOf('PROPOSED'), allowed: managers },
  'pair.confirm-all': {
    input: async (world) => {
      const { round, pair } = await pairOf(world, 'PROPOSED');
      return { code: round.code, pairs: [`${pair.id}:${pair.version}`] };
    },
    allowed: managers,
  },
  'pair.dissolve': { input: onPairOf('CONFIRMED', { reason: words.text }), allowed: managers },
  'goal.save': {
    input: async (world) => ({
      ...{ pairId: (await pairOf(world)).pair.id, kind: 'lean', unit: '%' },
      ...{ words: 'ของเสีย', language: 'th', before: '8', target: '4' },
    }),
    allowed: onPair,
  },
  'session.add': {
    input: async (world) => {
      const { round, pair } = await pairOf(world);
      return { code: round.code, pairId: pair.id, ...visit };
    },
    allowed: onPair,
  },
  'session.edit': { input: onVisit(visit), allowed: onPair },
  'session.cancel': { input: onVisit({}), allowed: onPair },
  'session.report': { input: onVisit({ report: words.text, language: 'th' }), allowed: onPair },
  'session.attendance': {
    input: async (world) => {
      const { round, person } = await booked(world, 'RUNNING');
      const { id } = await addSessionIn(round.id, null);
      return { id, listed: [person.id], came: [person.id] };
    },
    allowed: managers,
  },
};

export const programmeRows: Record<string, Row> = {
  ...roundRows,
  ...applicationRows,
  ...pairRows,
};
