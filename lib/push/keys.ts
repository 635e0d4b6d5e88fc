import { env } from '@/lib/env';

/** How this portal names itself to push services: VAPID keys; null: notices are not offered. */
export type PushKeys = { publicKey: string; privateKey: string; subject: string };

export function pushKeys(): PushKeys | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, APP_URL } = env();
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY) return null;
  // Services take a mail address or an https address to complain to.
  const subject = APP_URL.startsWith('https://') ? APP_URL : 'mailto:portal@localhost';
  return { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, subject };
}

/** What a browser subscribes with. */
export function publicPushKey(): string | null {
  return pushKeys()?.publicKey ?? null;
}
