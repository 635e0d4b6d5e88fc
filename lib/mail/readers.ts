import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

/** Somebody with an account, as a mail needs them. */
export type MailReader = { id: string; email: string; name: string; language: Locale };

/** Whom the portal may write to: open accounts whose address somebody has confirmed. */
const mayBeWrittenTo = { disabledAt: null, emailVerifiedAt: { not: null } } as const;

export function mailReaders(tx: Tx, who: Prisma.UserWhereInput): Promise<MailReader[]> {
  return tx.user.findMany({
    where: { ...who, ...mayBeWrittenTo },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
}
