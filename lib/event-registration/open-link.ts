import type { Locale } from '@/lib/i18n/locales';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import { registrationByLink } from './link-page';
import type { RegistrationPage } from './registration-queries';

/** A personal link as its page reads it: with a limit on tries, so that nobody guesses in bulk. */
export type OpenEventLink = {
  page: RegistrationPage;
  recipientName: string;
  expiresAt: Date;
};

export async function openEventLink(
  token: string,
  reader: Locale,
): Promise<OpenEventLink | { kind: 'busy' | 'unknown' | 'expired' }> {
  if (!(await mayOpenLink())) return { kind: 'busy' };
  const found = await registrationByLink(token, reader);
  if (!found) return { kind: 'unknown' };
  if (!found.open) return { kind: 'expired' };
  const { recipientName, expiresAt } = found.link;
  return { page: found.page, recipientName, expiresAt };
}
