import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { renderMail } from './render';
import type { MailParams, MailTemplate } from './templates';

/**
 * Puts a mail into the outbox, in the transaction that causes it, worded in the reader's language.
 * `dedupeKey` names the occasion: a second mail for the same occasion is not made.
 */
export async function queueMail<Template extends MailTemplate>(
  tx: Tx,
  mail: {
    template: Template;
    params: MailParams[Template];
    to: { email: string; name: string; language: Locale; userId?: string | null };
    dedupeKey: string;
    /** An iCalendar file that goes with it. */
    calendar?: string;
  },
): Promise<void> {
  const words = renderMail(mail.template, mail.params, mail.to.language, mail.to.name);
  const made = await tx.mailMessage.createManyAndReturn({
    data: {
      dedupeKey: mail.dedupeKey,
      toEmail: mail.to.email,
      toName: mail.to.name,
      toUserId: mail.to.userId ?? null,
      language: mail.to.language,
      template: mail.template,
      params: mail.params as Prisma.InputJsonObject,
      calendar: mail.calendar ?? null,
      ...words,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of made) await addJob(tx, 'send-mail', { mailId: id });
}
