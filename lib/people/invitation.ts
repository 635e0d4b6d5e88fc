import { makeLink } from '@/lib/auth/links';
import type { ViewerRole } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';

/** Makes the link by which an invited person sets a password, and mails it. */
export async function sendInvitation(
  tx: Tx,
  user: { id: string; email: string; name: string; language: Locale; role: ViewerRole },
  now: Date,
): Promise<void> {
  const link = await makeLink(tx, { userId: user.id, purpose: 'INVITE', now });
  await queueMail(tx, {
    template: 'invitation',
    params: { path: link.path, role: user.role, expires: { date: link.expiresAt.toISOString() } },
    to: { email: user.email, name: user.name, language: user.language, userId: user.id },
    dedupeKey: `invitation:${user.id}:${link.expiresAt.toISOString()}`,
  });
}
