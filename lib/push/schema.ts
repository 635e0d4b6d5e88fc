import { z } from 'zod';
import { textLanguage } from '@/lib/text-record/schema';

/** What a browser that allowed notices sends of itself. Pure. */

/**
 * The services of browsers. A subscription names an address that this portal will call: any other
 * host is refused, so that nobody has it call addresses of its own network.
 */
const services = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'updates.push.services.mozilla.com',
  'web.push.apple.com',
] as const;
const serviceFamilies = [
  '.push.services.mozilla.com',
  '.notify.windows.com',
  '.push.apple.com',
] as const;

/** @param more hosts with their ports that this installation allows besides */
export function isPushAddress(endpoint: string, more: readonly string[] = []): boolean {
  let url: URL;
  try {
    url = new URL(endpoint);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  if (more.includes(url.host)) return true;
  if (url.port !== '') return false;
  const { hostname } = url;
  return (
    (services as readonly string[]).includes(hostname) ||
    serviceFamilies.some((family) => hostname.endsWith(family))
  );
}

/** `push.example.test:8443, other.test` */
export function hostsOf(words: string | undefined): string[] {
  return (words ?? '').split(/[\s,]+/).filter(Boolean);
}

const endpoint = z.string().max(1000, 'push.address-refused');
const base64url = (least: number, most: number) =>
  z
    .string()
    .min(least, 'push.address-refused')
    .max(most, 'push.address-refused')
    .regex(/^[A-Za-z0-9_-]+={0,2}$/, 'push.address-refused');

const browser = {
  endpoint,
  /** 65 bytes: a point of P-256. */
  p256dh: base64url(80, 100),
  /** 16 bytes. */
  auth: base64url(20, 30),
  language: textLanguage,
};
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'request.malformed');

export const subscribeSchema = z.object(browser);
export const subscribeByLinkSchema = z.object({ ...browser, token });
export const unsubscribeSchema = z.object({ endpoint });
export const unsubscribeByLinkSchema = z.object({ endpoint, token });
