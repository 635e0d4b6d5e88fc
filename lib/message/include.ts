import type { Prisma } from '@/lib/db/client';
import type { MaskedPair } from '@/lib/introduction/disclosure-mask';

/** What a case's page loads of its messages and files; composed with those of the other rooms. */
export const messageInclude = {
  messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.IntroductionInclude;

/** With the two parties, whose names and addresses are struck out for readers not to know yet. */
export type MessageRow = Prisma.IntroductionGetPayload<{ include: typeof messageInclude }> &
  MaskedPair;

/** The texts that belong to a case's messages, for the one query that reads all texts. */
export function messageTextOwners(row: Pick<MessageRow, 'messages'>) {
  return row.messages.map(({ id }) => ({ kind: 'MESSAGE' as const, id }));
}
