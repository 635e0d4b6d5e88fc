import { takePoint } from '@/lib/auth/limits';
import { clientAddress } from '@/lib/http/address';
import { findByLink, type LinkView } from './detail-queries';

/** A partner's link as its page reads it: with a limit on tries, so that nobody guesses in bulk. */
export async function openLink(token: string, now: Date): Promise<LinkView | { kind: 'busy' }> {
  const within = await takePoint('partner-link', await clientAddress());
  return within ? findByLink(token, now) : { kind: 'busy' };
}
