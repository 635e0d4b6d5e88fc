import type { Agent } from 'node:https';
import webPush from 'web-push';
import { env } from '@/lib/env';
import { pushKeys } from './keys';
import { hostsOf, isPushAddress } from './schema';

/** One notice to one browser, encrypted for it; the service in between reads nothing. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

/** What public/push-worker.js shows. */
export type PushNotice = {
  title: string;
  body: string;
  /** Where a tap leads, with the language. */
  path: string;
  /** A later notice of the same tag takes an earlier one's place. */
  tag: string;
};

/** `gone`: the browser has taken its permission back. `later`: the service asks to try again. */
export type PushOutcome = 'sent' | 'gone' | 'refused';

const keptSeconds = 30 * 60;
const patienceMs = 15_000;

/** @throws when the service could not be reached or asks for patience: the job tries again */
export async function sendPush(
  target: PushTarget,
  notice: PushNotice,
  agent?: Agent,
): Promise<PushOutcome> {
  const keys = pushKeys();
  if (!keys || !isPushAddress(target.endpoint, hostsOf(env().PUSH_HOSTS))) return 'refused';
  const { endpoint, p256dh, auth } = target;
  try {
    await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify(notice), {
      vapidDetails: keys,
      TTL: keptSeconds,
      timeout: patienceMs,
      urgency: 'high',
      ...(agent ? { agent } : {}),
    });
    return 'sent';
  } catch (error) {
    if (!(error instanceof webPush.WebPushError)) throw error;
    if (error.statusCode === 404 || error.statusCode === 410) return 'gone';
    if (error.statusCode === 429 || error.statusCode >= 500) throw error;
    return 'refused';
  }
}
