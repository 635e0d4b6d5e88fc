import { log } from '@/lib/log';
import { sendMail } from '@/lib/mail/send';
import type { JobPayloads } from '../names';

export async function sendMailTask({ mailId }: JobPayloads['send-mail']): Promise<void> {
  const outcome = await sendMail(mailId);
  if (outcome === 'unconfirmed') log.warn({ mailId }, 'a mail was handed over without an answer');
}
