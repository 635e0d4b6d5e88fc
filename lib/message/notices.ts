import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { CaseRow } from '@/lib/introduction/case-row';
import { deskPeople, firmPeople, officerPeople, partnerPeople } from '@/lib/introduction/people';
import type { Audience } from '@/lib/introduction/reader';
import { queueMail } from '@/lib/mail/outbox';
import type { MailReader } from '@/lib/mail/readers';
import { casePath } from './case-path';
import type { WriterSide } from './policy';

/**
 * Tells by mail that a message waits. The mail holds no word of the message and no name, so that it
 * tells nothing that a stage of disclosure keeps closed; of a burst a reader gets one mail.
 */
const burstMs = 15 * 60_000;

const readersOf: Record<Audience, readonly WriterSide[]> = {
  ALL: ['SME', 'OFFICER', 'DESK', 'PARTNER'],
  THAI_SIDE: ['SME', 'OFFICER'],
  JAPANESE_SIDE: ['DESK', 'PARTNER'],
  STAFF: ['OFFICER', 'DESK'],
};

const roleOf = {
  SME: 'SME_MEMBER',
  PARTNER: 'PARTNER_CONTACT',
  OFFICER: 'OFFICER',
  DESK: 'JAPAN_DESK',
} as const;

export async function tellOfMessage(
  tx: Tx,
  thing: CaseRow,
  message: { audience: Audience; author: Viewer; side: WriterSide; now: Date },
): Promise<void> {
  const { audience, author, side, now } = message;
  const told = await toldLately(tx, thing.code, now);
  for (const to of readersOf[audience]) {
    if (to === side) continue;
    const readers = (await peopleOf[to](tx, thing, now)).filter(({ id }) => id !== author.id);
    for (const reader of readers) {
      if (told.has(reader.id)) continue;
      await queueMail(tx, {
        template: 'message-waiting',
        params: { code: thing.code, side, path: `${casePath(roleOf[to], thing.code)}#messages` },
        to: { ...reader, userId: reader.id },
        // Two who write at the same moment do not see each other's mail: the quarter hour does.
        dedupeKey: `message-waiting ${thing.id} ${reader.id} ${Math.floor(now.getTime() / burstMs)}`,
      });
    }
  }
}

const peopleOf: Record<WriterSide, (tx: Tx, thing: CaseRow, now: Date) => Promise<MailReader[]>> = {
  SME: firmPeople,
  OFFICER: officerPeople,
  DESK: deskPeople,
  PARTNER: partnerPeople,
};

/** Who has had such a mail about this case within the last quarter of an hour. */
async function toldLately(tx: Tx, code: string, now: Date): Promise<Set<string>> {
  // By the index on a mail's case, which only this way of asking uses.
  const mails = await tx.$queryRaw<{ toUserId: string }[]>`
    SELECT "toUserId" FROM "MailMessage"
    WHERE "params"->>'code' = ${code} AND "createdAt" > ${new Date(now.getTime() - burstMs)}
      AND "template" = 'message-waiting' AND "toUserId" IS NOT NULL`;
  return new Set(mails.map(({ toUserId }) => toUserId));
}
