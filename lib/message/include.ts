import type { Prisma } from '@/lib/db/client';

/** What a case's page loads of its messages and files; composed with those of the other rooms. */
export const messageInclude = {
  messages: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  files: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.IntroductionInclude;

/** Whose names and addresses are struck out of words for readers that may not know them yet. */
type Parties = {
  sme: {
    nameTh: string | null;
    nameJa: string | null;
    nameEn: string | null;
    contactName: string | null;
    contactEmail: string | null;
    contactPhone: string | null;
    website: string | null;
  };
  partner: {
    contactName: string | null;
    contactEmail: string | null;
    contactPhone: string | null;
  };
};

export type MessageRow = Prisma.IntroductionGetPayload<{ include: typeof messageInclude }> &
  Parties;

/** The texts that belong to a case's messages, for the one query that reads all texts. */
export function messageTextOwners(row: Pick<MessageRow, 'messages'>) {
  return row.messages.map(({ id }) => ({ kind: 'MESSAGE' as const, id }));
}
