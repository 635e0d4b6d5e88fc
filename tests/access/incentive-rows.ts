import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { type Row, words } from './command-inputs';
import { addCase, type World } from './world';

/** What a firm may ask the Board of Investment for: officers keep the lines, a case's people use them. */
const officers = ['centreOfficer', 'otherCentreOfficer', 'headquarters'] as const;
const ofCase = ['member', 'centreOfficer', 'headquarters', 'desk'] as const;

const soon = () => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

const lineWords = {
  ...{ titleTh: 'ทดสอบ', titleJa: '試験', titleEn: 'Test' },
  ...{ detailTh: 'ทดสอบ', detailJa: '試験', detailEn: 'Test' },
  ...{ sourceTitle: 'test', sourceUrl: 'https://example.test/', confidence: 'low' },
};

async function addLine() {
  return db.incentiveLine.create({
    data: {
      ...lineWords,
      ...{ code: `T_${randomUUID().slice(0, 8).toUpperCase()}`, position: 99, conditions: {} },
      ...{ confidence: 'low', sourceDate: new Date('2026-01-01'), reviewBy: new Date(soon()) },
      ...{ checkedAt: new Date(), checkedByName: 'test' },
    },
  });
}

const seenLine = async () => {
  const { code, version } = await addLine();
  return { code, version };
};

async function attached(world: World) {
  const { id: introductionId } = await addCase(world, 'ACCEPTED');
  const { code: lineCode } = await addLine();
  const { id, version } = await db.caseIncentive.create({
    data: { introductionId, lineCode, snapshot: {}, attachedByName: 'test' },
  });
  return { id, version };
}

export const incentiveRows: Record<string, Row> = {
  'incentive.save': {
    input: async () => ({
      ...(await seenLine()),
      ...lineWords,
      ...{ sourceDate: '2026-01-01', reviewBy: soon() },
    }),
    allowed: officers,
  },
  'incentive.check': {
    input: async () => ({ ...(await seenLine()), reviewBy: soon() }),
    allowed: officers,
  },
  'incentive.archive': { input: seenLine, allowed: officers },
  'incentive.attach': {
    input: async (world) => ({
      introductionId: (await addCase(world, 'ACCEPTED')).id,
      lineCode: (await addLine()).code,
    }),
    allowed: ofCase,
  },
  'incentive.answer': {
    input: async (world) => ({ ...(await attached(world)), answer: 'asked', note: words.text }),
    allowed: ofCase,
  },
  'incentive.detach': { input: attached, allowed: ofCase },
};
