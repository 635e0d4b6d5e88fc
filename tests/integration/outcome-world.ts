import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { turnOf } from '@/lib/introduction/states';
import { fileAsMet } from '@/lib/outcome/step-commands';
import { makePair, type Pair } from './introduction-world';

/** A pair that has met, or is about to say so, and the links that its people are sent. */
export type MetWorld = Pair & { id: string; code: string; meetingId: string; endsAt: Date };

const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

export const contactEmail = () => `yamada-${randomUUID()}@partner.example.test`;

/**
 * A case with a meeting that ended an hour ago. The firm has an account, in Thai; of the partner
 * only a contact is known, in Japanese, unless its account is wanted.
 */
export async function makeMeeting(options: { account?: boolean } = {}): Promise<MetWorld> {
  const pair = await makePair();
  if (!options.account) {
    await db.user.update({ where: { id: pair.contact.id }, data: { disabledAt: new Date() } });
    await db.partner.update({
      where: { id: pair.partner.id },
      data: { contactName: '山田 太郎', contactEmail: contactEmail(), contactLanguage: 'ja' },
    });
  }
  const endsAt = new Date(Date.now() - hourMs);
  const approved = { move: 'approve', actorName: 'test', actorSide: 'OFFICER' } as const;
  const { id, code, meetings } = await db.introduction.create({
    data: {
      code: `JD-2569-${Math.floor(Math.random() * 1e9)}`,
      smeId: pair.sme.id,
      partnerId: pair.partner.id,
      state: 'MEETING_ARRANGED',
      turn: turnOf('MEETING_ARRANGED'),
      requestedBy: 'SME',
      centreCode: 'BSC-09',
      acceptedAt: new Date(),
      events: { create: { ...approved, fromState: 'UNDER_REVIEW', toState: 'APPROVED' } },
      meetings: {
        create: {
          state: 'ARRANGED',
          kind: 'VIDEO',
          minutes: 60,
          proposedBySide: 'SME',
          proposedByName: 'test',
          startsAt: new Date(endsAt.getTime() - hourMs),
          endsAt,
          uid: randomUUID(),
        },
      },
    },
    include: { meetings: true },
  });
  return { ...pair, id, code, meetingId: meetings[0]?.id ?? '', endsAt };
}

export function dayIn(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
}

export const step = () => ({
  step: 'ส่งตัวอย่างข้าวหอมมะลิ 5 กก.',
  stepDay: dayIn(20),
  taker: 'SME',
  language: 'th',
});

/** The same after it was filed as met. */
export async function makeMet(options: { account?: boolean } = {}): Promise<MetWorld> {
  const world = await makeMeeting(options);
  const filed = await fileAsMet.run(world.officer, { id: world.id, ...step() });
  if (!filed.ok) throw new Error(filed.failure.code);
  return world;
}

export async function roundOf(introductionId: string, day: number) {
  return db.outcomeRound.findUniqueOrThrow({
    where: { introductionId_day: { introductionId, day } },
    include: { reports: { orderBy: { createdAt: 'asc' } }, rulings: true },
  });
}

export function mailsOf(template: string, code: string) {
  return db.mailMessage.findMany({
    where: { template, params: { path: ['code'], equals: code } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/** The token of the last link of a kind that somebody was sent, read from the mail itself. */
export async function linkIn(template: string, code: string, language: 'th' | 'ja') {
  const mails = await mailsOf(template, code);
  const mail = mails.findLast((each) => each.language === language);
  const token = /\/link\/(?:survey|outcome)\/([A-Za-z0-9_-]{43})/.exec(mail?.text ?? '')?.[1];
  if (!token) throw new Error(`no ${template} in ${language}`);
  return token;
}
