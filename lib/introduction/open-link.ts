import { mayOpenLink } from '@/lib/one-tap/may-open';
import { findByLink, type LinkView } from './detail-queries';

/** A partner's link as its page reads it: with a limit on tries, so that nobody guesses in bulk. */
export async function openLink(token: string, now: Date): Promise<LinkView | { kind: 'busy' }> {
  return (await mayOpenLink()) ? findByLink(token, now) : { kind: 'busy' };
}
