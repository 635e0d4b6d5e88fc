import { randomBytes, randomUUID } from 'node:crypto';
import { makeLink } from '@/lib/auth/links';
import { db, type IntroductionState, type SmeState } from '@/lib/db/client';
import { issueLink } from '@/lib/introduction/partner-link';
import { type ActorName, actorNames } from './actors';
import { addCase, type World } from './world';

/**
 * The access matrix of commands: for each, who may do it to the world's firm, partner or case.
 * Everybody who is not named is refused. A command without a row fails the test.
 */
export type Row = {
  /** The state in which the world's firm stands before the try. */
  sme?: SmeState;
  /** Brings the world into the state in which the command makes sense and gives its input. */
  input: (world: World, actor: ActorName) => Promise<object> | object;
  allowed: readonly ActorName[];
};

const everyone = actorNames;
const signedIn = actorNames.filter((name) => name !== 'visitor');
const officersOfFirm = ['centreOfficer', 'headquarters'] as const;

const words = { text: 'ข้อความทดสอบที่ยาวพอสำหรับทุกข้อกำหนด', language: 'th' };

const onCase =
  (state: IntroductionState, more: object = {}): Row['input'] =>
  async (world) => ({ id: (await addCase(world, state)).id, ...words, ...more });

const onSme =
  (more: object = {}): Row['input'] =>
  (world) => ({ smeId: world.sme.id, version: world.sme.version, ...more });

const token =
  (purpose: 'VERIFY_EMAIL' | 'RESET_PASSWORD'): Row['input'] =>
  async () => {
    const user = await db.user.create({
      data: {
        email: `${randomUUID()}@example.test`,
        name: 'Test',
        language: 'th',
        role: 'SME_MEMBER',
      },
    });
    const { path } = await makeLink(db, { userId: user.id, purpose, now: new Date() });
    return { token: path.split(/[/=]/).at(-1), password: `pass ${randomUUID()}` };
  };

const checklist = [
  ...['juristic-id', 'name', 'address', 'industries', 'products', 'capability', 'seeks', 'consent'],
];

const partnerData = {
  kind: 'OTHER',
  nameTh: 'พันธมิตร',
  nameJa: '株式会社試験',
  nameEn: 'Another partner',
  industries: ['ISIC-10'],
  fields: ['TRADE_EXPORT'],
  relationTh: 'ทดสอบ',
  relationJa: '試験',
  relationEn: 'Test',
  source: 'test',
  confidence: 'low',
  openLimit: 3,
};

async function somebody() {
  return db.user.create({
    data: {
      email: `${randomUUID()}@example.test`,
      name: 'Somebody',
      language: 'th',
      role: 'OFFICER',
      centreCode: 'BSC-02',
    },
  });
}

export const rows: Record<string, Row> = {
  // accounts: what is proved is held in the hand, not in a session
  'account.register': {
    input: () => ({
      name: 'ทดสอบ',
      email: `${randomUUID()}@example.test`,
      password: `pass ${randomUUID()}`,
      language: 'th',
    }),
    allowed: everyone,
  },
  'account.resend-verification': {
    input: () => ({ email: `${randomUUID()}@example.test` }),
    allowed: everyone,
  },
  'account.request-recovery': {
    input: () => ({ email: `${randomUUID()}@example.test` }),
    allowed: everyone,
  },
  'account.verify-email': { input: token('VERIFY_EMAIL'), allowed: everyone },
  'account.set-password': { input: token('RESET_PASSWORD'), allowed: everyone },
  'account.sign-in': {
    input: () => ({ email: `${randomUUID()}@example.test`, password: 'not the password' }),
    allowed: [],
  },
  'account.sign-out': { input: () => ({}), allowed: signedIn },

  // registrations: the firm's centre and headquarters; stage 2 headquarters alone
  'sme.approve': { sme: 'STAGE_1', input: onSme({ checklist }), allowed: officersOfFirm },
  'sme.return': {
    sme: 'STAGE_1',
    input: onSme({ reason: 'incomplete', questions: [{ point: 'products', text: 'ผลิตเท่าใด' }] }),
    allowed: officersOfFirm,
  },
  'sme.hold': {
    sme: 'STAGE_1',
    input: onSme({ reason: 'waiting-for-document', note: words.text }),
    allowed: officersOfFirm,
  },
  'sme.resume': { sme: 'ON_HOLD', input: onSme(), allowed: officersOfFirm },
  'sme.reject': {
    sme: 'STAGE_2',
    input: onSme({ reason: 'not-eligible', note: words.text }),
    allowed: ['headquarters'],
  },

  // partners
  'partner.create': {
    input: () => partnerData,
    allowed: ['headquarters', 'admin'],
  },
  'partner.edit': {
    input: ({ partner }) => ({ ...partnerData, partnerId: partner.id, version: partner.version }),
    allowed: ['centreOfficer', 'otherCentreOfficer', 'headquarters', 'admin'],
  },
  'partner.archive': {
    input: ({ partner }) => ({ partnerId: partner.id, version: partner.version }),
    allowed: ['headquarters', 'admin'],
  },
  'partner.restore': {
    input: async ({ partner }) => {
      await db.partner.update({ where: { id: partner.id }, data: { archivedAt: new Date() } });
      return { partnerId: partner.id, version: partner.version };
    },
    allowed: ['headquarters', 'admin'],
  },

  // matches: the firm's own
  'match.dismiss': {
    input: ({ partner }) => ({ partnerId: partner.id, reason: 'not-now' }),
    allowed: ['member'],
  },
  'match.restore': { input: ({ partner }) => ({ partnerId: partner.id }), allowed: ['member'] },

  // introductions
  'introduction.request': {
    input: ({ partner }) => ({ partnerId: partner.id, message: words.text, language: 'th' }),
    allowed: ['member'],
  },
  'introduction.agree': { input: onCase('PROPOSED'), allowed: ['member'] },
  'introduction.decline-proposal': {
    input: onCase('PROPOSED', { reason: 'not-now' }),
    allowed: ['member'],
  },
  'introduction.withdraw': {
    input: onCase('UNDER_REVIEW', { reason: 'not-now' }),
    allowed: ['member'],
  },
  'introduction.resubmit': { input: onCase('RETURNED'), allowed: ['member'] },
  'introduction.answer': { input: onCase('QUESTIONED'), allowed: ['member'] },
  'introduction.propose': {
    input: ({ sme, partner }) => ({ smeId: sme.id, partnerId: partner.id, ...words }),
    allowed: officersOfFirm,
  },
  'introduction.approve': {
    input: onCase('UNDER_REVIEW', {
      confirmed: ['met-before', 'declined-before', 'partner-nearly-full', 'rival', 'stale-profile'],
    }),
    allowed: officersOfFirm,
  },
  'introduction.return': { input: onCase('UNDER_REVIEW'), allowed: officersOfFirm },
  'introduction.reject': {
    input: onCase('UNDER_REVIEW', { reason: 'other' }),
    allowed: officersOfFirm,
  },
  'introduction.accept': { input: onCase('APPROVED'), allowed: ['desk', 'partnerContact'] },
  'introduction.decline': {
    input: onCase('APPROVED', { reason: 'other' }),
    allowed: ['desk', 'partnerContact'],
  },
  'introduction.ask': { input: onCase('APPROVED'), allowed: ['desk', 'partnerContact'] },
  'introduction.send-link': {
    input: onCase('APPROVED', {
      recipientName: '山田 太郎',
      email: 'yamada@example.test',
      linkLanguage: 'ja',
    }),
    allowed: ['desk'],
  },
  'introduction.answer-by-link': {
    input: async (world) => {
      const { id } = await addCase(world, 'OFFERED');
      const { token: held } = await issueLink(db, {
        introductionId: id,
        recipient: { name: '山田', email: 'yamada@example.test', language: 'ja' },
        dueAt: null,
        now: new Date(),
        sentById: null,
      });
      return { answer: 'accept', token: held, ...words };
    },
    allowed: everyone,
  },

  // people
  'people.invite': {
    input: () => ({
      name: 'New officer',
      email: `${randomUUID()}@example.test`,
      language: 'th',
      role: 'OFFICER',
      place: 'BSC-09',
      partnerCode: '',
    }),
    allowed: ['admin'],
  },
  'people.invite-again': {
    input: async () => ({ userId: (await somebody()).id }),
    allowed: ['admin'],
  },
  'people.change-role': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version, role: 'OFFICER', place: 'BSC-09', partnerCode: '' };
    },
    allowed: ['admin'],
  },
  'people.disable': {
    input: async () => {
      const { id, version } = await somebody();
      return { userId: id, version };
    },
    allowed: ['admin'],
  },
  'people.enable': {
    input: async () => {
      const { id, version } = await somebody();
      await db.user.update({ where: { id }, data: { disabledAt: new Date() } });
      return { userId: id, version };
    },
    allowed: ['admin'],
  },
};

export const unknownToken = () => randomBytes(32).toString('base64url');
