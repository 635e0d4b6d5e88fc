import { db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { withoutSecrets } from './secret-links';
import { deliver } from './smtp';

/**
 * Sends one mail of the outbox, never twice.
 *
 * - *claim*: QUEUED → SENDING with a raised `attempts`, by a conditional update; the raised number
 *   names the claim, and every later write of this try asks for it. Of two workers one goes on.
 * - *hand over*: `handedAt` is written after the server has agreed to take the letter and before
 *   its first byte leaves.
 *
 * A worker that dies before handing over has sent nothing: the next claims the row anew. One that
 * dies after it leaves a letter of which nobody knows whether it arrived: it is not sent again but
 * marked FAILED, where an admin sees it. One missing mail can be repeated by hand; a doubled one
 * cannot be taken back. The Message-ID is the row's own, the same in every try.
 */
export type SendOutcome = 'sent' | 'kept' | 'unconfirmed' | 'not-ours';

export const mostAttempts = 12;

/** @throws what the mail server answered, so that the job is tried again later */
export async function sendMail(mailId: string, now = () => new Date()): Promise<SendOutcome> {
  const { SMTP_URL, APP_URL } = env();
  const mail = await db.mailMessage.findUnique({ where: { id: mailId } });
  if (!mail) return 'not-ours';
  if (mail.state === 'SENDING' && mail.handedAt) {
    await markUnconfirmed(mailId, mail.attempts);
    return 'unconfirmed';
  }
  if (mail.state !== 'QUEUED' && mail.state !== 'SENDING') return 'not-ours';
  if (!SMTP_URL) return keep(mailId);
  const claim = mail.attempts + 1;
  const claimed = await db.mailMessage.updateMany({
    where: { id: mailId, state: mail.state, attempts: mail.attempts, handedAt: null },
    data: { state: 'SENDING', attempts: claim },
  });
  if (claimed.count === 0) return 'not-ours';
  const host = new URL(APP_URL).hostname;
  try {
    await deliver(
      SMTP_URL,
      {
        from: { name: 'Japan Desk', address: senderOf(SMTP_URL, host) },
        to: { name: mail.toName, address: mail.toEmail },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${host}>`,
        language: mail.language,
        date: mail.createdAt,
        calendar: mail.calendar,
      },
      () => handOver(mailId, claim, now()),
    );
  } catch (error) {
    if (await putBack(mailId, claim, error)) throw error;
    return 'unconfirmed';
  }
  await db.mailMessage.updateMany({
    where: { id: mailId, state: 'SENDING', attempts: claim },
    data: {
      state: 'SENT',
      sentAt: now(),
      lastError: null,
      text: withoutSecrets(mail.text),
      html: withoutSecrets(mail.html),
      params: JSON.parse(withoutSecrets(JSON.stringify(mail.params))),
    },
  });
  return 'sent';
}

async function handOver(mailId: string, claim: number, now: Date): Promise<void> {
  const { count } = await db.mailMessage.updateMany({
    where: { id: mailId, state: 'SENDING', attempts: claim, handedAt: null },
    data: { handedAt: now },
  });
  if (count === 0) throw new Error('another worker has taken this mail over');
}

/** Without a mail server the outbox itself is the letterbox: an admin reads it in the portal. */
async function keep(mailId: string): Promise<SendOutcome> {
  const { count } = await db.mailMessage.updateMany({
    where: { id: mailId, state: { in: ['QUEUED', 'SENDING'] }, handedAt: null },
    data: { state: 'KEPT' },
  });
  return count === 1 ? 'kept' : 'not-ours';
}

async function markUnconfirmed(mailId: string, claim: number): Promise<void> {
  await db.mailMessage.updateMany({
    where: { id: mailId, state: 'SENDING', attempts: claim },
    data: { state: 'FAILED', lastError: 'the mail server did not confirm that it took the letter' },
  });
}

/**
 * After an error the row waits for the next try, unless the letter may have arrived: a server that
 * refuses a letter says so with a code, a broken connection says nothing.
 *
 * @returns whether to try again
 */
async function putBack(mailId: string, claim: number, error: unknown): Promise<boolean> {
  const words = error instanceof Error ? error.message : String(error);
  const answered = typeof (error as { responseCode?: unknown }).responseCode === 'number';
  const lastError = words.replaceAll('\0', '').slice(0, 500);
  const last = claim >= mostAttempts;
  const { count } = await db.mailMessage.updateMany({
    where: {
      id: mailId,
      state: 'SENDING',
      attempts: claim,
      ...(answered ? {} : { handedAt: null }),
    },
    data: { state: last ? 'FAILED' : 'QUEUED', handedAt: null, lastError },
  });
  if (count === 1) return !last;
  await markUnconfirmed(mailId, claim);
  return false;
}

/** The sender's address: `?from=` of the SMTP address, else its user, else a name on our host. */
export function senderOf(smtpUrl: string | undefined, host: string): string {
  if (!smtpUrl) return `japan-desk@${host}`;
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  return url.searchParams.get('from') ?? (user.includes('@') ? user : `japan-desk@${host}`);
}
