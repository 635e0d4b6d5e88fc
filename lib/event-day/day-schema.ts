import { z } from 'zod';
import { eventCode } from '@/lib/event/field-schema';

/** What is sent on the day of an event. Pure. */

/** In a badge's QR code: 96 random bits or more, base64url. */
export const badgePattern = /^[A-Za-z0-9_-]{12,64}$/;

/** What was read from a QR code: the badge itself, or the address that ends with it. */
export function badgeOf(read: string): string | null {
  const last = read.trim().split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return badgePattern.test(last) ? last : null;
}

/** A tap that waited longer than this in a phone is no news any more. */
export const oldestTapHours = 72;

export const taps = ['in', 'out'] as const;
export type Tap = (typeof taps)[number];

export const checkInSchema = z.object({
  code: eventCode,
  /** A badge, or the person as chosen from the list. */
  badge: z.string().regex(badgePattern, 'event-day.badge-unknown').optional(),
  personId: z.uuid('request.malformed').optional(),
  tap: z.enum(taps, 'field.not-a-choice').default('in'),
  /** When it was tapped, by the phone's clock; now when left out. */
  at: z.coerce.date('request.malformed').optional(),
});

/** Minutes by which the whole day runs late. */
export const delaySchema = z.object({
  code: eventCode,
  minutes: z.coerce
    .number('field.not-a-number')
    .int('field.out-of-range')
    .min(0, 'field.out-of-range')
    .max(240, 'field.out-of-range'),
});

export const hallSchema = z.object({
  code: eventCode,
  /** `open` makes a new address, which ends the one before; `close` ends it. */
  act: z.enum(['open', 'close'], 'field.not-a-choice'),
});

/** 128 random bits as hexadecimal digits. */
export const hallSecretPattern = /^[0-9a-f]{32}$/;
