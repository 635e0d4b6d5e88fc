import { randomUUID } from 'node:crypto';
import type { ApplicationState, Prisma, RoundState } from '@/lib/db/client';
import { db } from '@/lib/db/client';

/** Rounds, applications and what hangs on them, as an honest history would leave them. */
export const dayMs = 86_400_000;
export const inDays = (days: number, from = Date.now()) => new Date(from + days * dayMs);
const date = (days: number) => new Date(`${inDays(days).toISOString().slice(0, 10)}T00:00:00Z`);

const programmes = { pairing: 'BIG_BROTHER', call: 'OI_COLUMBUS', course: 'LASI' } as const;
const label = { th: 'คำถาม', ja: '質問', en: 'Question' };

let number = 0;
const drawn = () => String(Math.floor(Math.random() * 1e8)).padStart(8, '0');

export async function addRound(
  kind: keyof typeof programmes,
  state: RoundState = 'OPEN',
  more: Partial<Prisma.ProgrammeRoundUncheckedCreateInput> = {},
) {
  const isOpen = state === 'DRAFT' || state === 'OPEN';
  return db.programmeRound.create({
    data: {
      code: `${programmes[kind]}-2569-${drawn()}`,
      ...{ programmeCode: programmes[kind], kind, state },
      ...{ titleTh: 'รอบทดสอบ', titleJa: 'テスト回', titleEn: 'Test round' },
      opensAt: inDays(-10),
      closesAt: inDays(isOpen ? 10 : -1),
      answersBy: date(20),
      eligibility: { sme: {}, partner: {} },
      form: [{ key: 'goal', kind: 'text', label, required: true }],
      sheet: [{ key: 'goal', label, max: 10 }],
      ...more,
    },
  });
}

export type TestRound = Awaited<ReturnType<typeof addRound>>;

export async function addApplication(
  round: { id: string },
  owner: { smeId: string } | { partnerId: string },
  state: ApplicationState = 'SUBMITTED',
  more: Partial<Prisma.ProgrammeApplicationUncheckedCreateInput> = {},
) {
  number += 1;
  return db.programmeApplication.create({
    data: {
      code: `PA-2569-${drawn()}`,
      roundId: round.id,
      side: 'smeId' in owner ? 'SME' : 'PARTNER',
      ...owner,
      state,
      answers: { goal: 'ลดของเสีย' },
      language: 'th',
      byName: 'test',
      ...(state === 'DRAFT' ? {} : { submittedAt: new Date(Date.now() + number) }),
      ...more,
    },
  });
}

/** A round that runs with its firm and partner accepted, and the pair between them. */
export async function addPairIn(
  smeId: string,
  partnerId: string,
  state: 'PROPOSED' | 'CONFIRMED' = 'CONFIRMED',
) {
  const round = await addRound('pairing', 'RUNNING', { takenSme: 1, takenPartner: 1 });
  await addApplication(round, { smeId }, 'ACCEPTED');
  await addApplication(round, { partnerId }, 'ACCEPTED');
  const pair = await db.programmePair.create({
    data: { roundId: round.id, smeId, partnerId, state, score: 500 },
  });
  return { round, pair };
}

export async function addParticipant(application: { id: string; roundId: string }) {
  return db.participant.create({
    data: {
      roundId: application.roundId,
      applicationId: application.id,
      name: `ผู้เรียน ${randomUUID().slice(0, 4)}`,
    },
  });
}

export async function addSessionIn(roundId: string, pairId: string | null, startsIn = -1) {
  return db.programmeSession.create({
    data: {
      ...{ roundId, pairId, kind: pairId ? 'visit' : 'lesson' },
      ...{ titleTh: 'บทเรียน', titleJa: '講義', titleEn: 'Lesson' },
      startsAt: inDays(startsIn),
      endsAt: new Date(inDays(startsIn).getTime() + 7_200_000),
    },
  });
}
