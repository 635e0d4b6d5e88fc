import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { issueLink } from '@/lib/introduction/partner-link';
import { caseworkRows } from './casework-rows';
import { centreRows } from './centre-rows';
import { clockRows } from './clock-rows';
import {
  checklist,
  completeFirm,
  deskRequest,
  everyone,
  officersOfFirm,
  onCase,
  onSme,
  ownStep,
  partnerData,
  type Row,
  signedIn,
  token,
  words,
} from './command-inputs';
import { consultationRows } from './consultation-rows';
import { cooperationRows } from './cooperation-rows';
import { disclosureRows } from './disclosure-rows';
import { eventDayRows } from './event-day-rows';
import { eventRows } from './event-rows';
import { eventRunRows } from './event-run-rows';
import { eventWishRows } from './event-wish-rows';
import { incentiveRows } from './incentive-rows';
import { knowledgeRows } from './knowledge-rows';
import { meetingRows } from './meeting-rows';
import { messageRows } from './message-rows';
import { needRows } from './need-rows';
import { outcomeRows } from './outcome-rows';
import { peopleRows } from './people-rows';
import { programmeRows } from './programme-rows';
import { rankingRows } from './ranking-rows';
import { videoRoomRows } from './video-room-rows';
import { vocabularyRows } from './vocabulary-rows';
import { weightsRows } from './weights-rows';
import { addCase } from './world';

/**
 * The access matrix of commands: for each, who may do it to the world's firm, partner or case.
 * Everybody who is not named is refused. A command without a row fails the test.
 */
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

  // a firm's own registration: no command takes an id, so each member reaches their own alone
  'sme.save-firm': ownStep({ nameTh: 'กิจการทดสอบ', contactName: 'ผู้ติดต่อ' }),
  'sme.save-industries': {
    ...ownStep({ industries: ['ISIC-103'] }),
    // An approved firm may change its industries: the other member changes their own.
    allowed: ['member', 'otherMember'],
  },
  'sme.save-products': ownStep({}),
  'need.save': ownStep({ fields: ['TRADE_EXPORT'] }),
  'sme.save-consent': ownStep({ textVersion: '0' }),
  'sme.submit': {
    sme: 'RETURNED',
    input: completeFirm,
    allowed: ['member'],
    // The other member's own firm is approved already.
    refusedAs: ['sme.not-editable'],
  },

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
    input: onSme({ reason: 'out-of-scope', note: words.text }),
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

  // posted needs, proposals, confirmations
  ...needRows,

  // how pairs are scored
  ...caseworkRows,
  ...centreRows,
  ...incentiveRows,
  ...videoRoomRows,
  ...vocabularyRows,
  ...knowledgeRows,
  ...weightsRows,
  ...consultationRows,
  ...cooperationRows,
  ...meetingRows,
  ...messageRows,
  ...rankingRows,

  // the clock of a case: pauses, ends, settings, holidays
  ...clockRows,

  // after the meeting
  ...outcomeRows,
  ...programmeRows,
  ...eventRows,
  ...eventRunRows,
  ...eventDayRows,
  ...eventWishRows,

  // introductions
  'introduction.request': {
    input: ({ partner }) => ({ partnerId: partner.id, message: words.text, language: 'th' }),
    // No firm is named: the other member asks for its own.
    allowed: ['member', 'otherMember'],
  },
  'introduction.agree': { input: onCase('PROPOSED'), allowed: ['member'] },
  'introduction.decline-proposal': {
    input: onCase('PROPOSED', { reason: 'changed-plans' }),
    allowed: ['member'],
  },
  'introduction.withdraw': {
    input: onCase('UNDER_REVIEW', { reason: 'changed-plans' }),
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

  // what the two sides of a case let each other see
  ...disclosureRows,

  // the desk's texts and requests
  'text.translate': {
    input: async (world) => {
      const { id } = await addCase(world, 'APPROVED');
      await db.text.create({
        data: {
          ownerKind: 'INTRODUCTION',
          ownerId: id,
          field: 'message',
          language: 'th',
          body: 'ขอนัดคุยกันอีกครั้ง',
          origin: 'ORIGINAL',
        },
      });
      return {
        ownerKind: 'INTRODUCTION',
        ownerId: id,
        field: 'message',
        language: 'ja',
        body: '改めてお話しする日を決めさせてください。',
        ofRevision: 1,
      };
    },
    allowed: ['desk'],
  },
  'desk-request.create': {
    input: () => ({
      kind: 'question',
      centreCode: 'BSC-09',
      caseCode: '',
      subject: '確認のお願い',
      body: '生産能力をご確認ください。',
      language: 'ja',
    }),
    allowed: ['desk'],
  },
  'desk-request.answer': {
    input: async () => ({ ...(await deskRequest()), answer: words.text, language: 'th' }),
    allowed: officersOfFirm,
  },
  'desk-request.close': { input: () => deskRequest(), allowed: ['desk'] },

  ...peopleRows,
};
