import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { renderMail } from './render';
import type { MailParams, MailTemplate } from './templates';

/** Many mails at once: a statement for each thousand of them, and one for their jobs. */
export type ManyMail<Template extends MailTemplate> = {
  template: Template;
  params: MailParams[Template];
  to: { email: string; name: string; language: Locale; userId: string | null };
  dedupeKey: string;
  calendar?: string | undefined;
};

const chunk = 1000;

/** Which of the occasions have had their mail. */
export async function mailsMade(tx: Tx, dedupeKeys: readonly string[]): Promise<Set<string>> {
  const made = new Set<string>();
  for (let at = 0; at < dedupeKeys.length; at += 5 * chunk) {
    const rows = await tx.mailMessage.findMany({
      where: { dedupeKey: { in: dedupeKeys.slice(at, at + 5 * chunk) } },
      select: { dedupeKey: true },
    });
    for (const { dedupeKey } of rows) made.add(dedupeKey);
  }
  return made;
}

/** As `queueMail`: a second mail for the same occasion is not made. @returns how many were made */
export async function queueMails<Template extends MailTemplate>(
  tx: Tx,
  mails: readonly ManyMail<Template>[],
): Promise<number> {
  let count = 0;
  for (let at = 0; at < mails.length; at += chunk) {
    const made = await tx.mailMessage.createManyAndReturn({
      data: mails.slice(at, at + chunk).map((mail) => ({
        dedupeKey: mail.dedupeKey,
        toEmail: mail.to.email,
        toName: mail.to.name,
        toUserId: mail.to.userId,
        language: mail.to.language,
        template: mail.template,
        params: mail.params as Prisma.InputJsonObject,
        calendar: mail.calendar ?? null,
        ...renderMail(mail.template, mail.params, mail.to.language, mail.to.name),
      })),
      skipDuplicates: true,
      select: { id: true },
    });
    count += made.length;
    const ids = made.map(({ id }) => id);
    await tx.$executeRaw`
      SELECT graphile_worker.add_job('send-mail',
        payload => json_build_object('mailId', "id"), max_attempts => 12)
      FROM unnest(${ids}::text[]) AS "id"`;
  }
  return count;
}
