import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { peopleOf } from '@/lib/one-tap/people';
import { linkExpiry, sendOneTaps, tellSide } from './posted-notices';
import { type PostedRecord, sideOfNeed, titleOf } from './posted-write';

/** Asks the firm or partner for whom a need was written: a one-tap link to each who may say yes. */
export async function askApproval(
  tx: Tx,
  need: PostedRecord,
  asked: { author: string; now: Date },
): Promise<Result<null>> {
  const { side, id } = sideOfNeed(need);
  const people = await peopleOf(tx, side, id);
  if (people.length === 0) return fail('posted-need.nobody-to-ask');
  const { now, author } = asked;
  await sendOneTaps(
    tx,
    {
      ...{ purpose: 'NEED_APPROVAL', side, subjectId: need.id, people, now },
      expiresAt: linkExpiry(now),
    },
    { code: need.code, title: await titleOf(tx, need), author },
    `${need.id} ${now.getTime()}`,
  );
  return ok(null);
}

/** Tells those whom a need is addressed to, once each. */
export async function tellRecipients(
  tx: Tx,
  need: PostedRecord,
  recipients: readonly string[],
): Promise<void> {
  if (recipients.length === 0) return;
  const params = {
    code: need.code,
    title: await titleOf(tx, need),
    ends: { date: need.endsOn.toISOString() },
  };
  const side = need.smeId !== null ? 'PARTNER' : 'SME';
  for (const id of recipients) {
    await tellSide(tx, 'need-for-you', { side, id }, { params, occasion: `${need.id} ${id}` });
  }
}
