import type { Tx } from '@/lib/db/client';
import type { CaseRow } from '@/lib/introduction/case-row';
import { maskText } from '@/lib/introduction/disclosure-mask';
import { readerOf } from '@/lib/introduction/reader';
import { nameColumns, reachColumns } from '@/lib/text/mask';
import type { Recipient } from './recipients';

const roles = {
  SME: 'SME_MEMBER',
  OFFICER: 'OFFICER',
  DESK: 'JAPAN_DESK',
  PARTNER: 'PARTNER_CONTACT',
} as const;

/** Words that somebody wrote, as a mail or a file to one side may repeat them. */
export async function wordsFor(
  tx: Tx,
  thing: CaseRow,
  side: Recipient['side'],
  body: string,
): Promise<string> {
  const reader = readerOf({ role: roles[side] }, thing);
  if (reader.firmName && reader.firmContact && reader.partnerContact) return body;
  const pair = await tx.introduction.findUniqueOrThrow({
    where: { id: thing.id },
    select: {
      sme: { select: { ...nameColumns, ...reachColumns } },
      partner: { select: reachColumns },
    },
  });
  return maskText({ body }, pair, reader).body;
}
