import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';

/** What a browser in a room may send. Descriptions of a connection are a few kilobytes. */
export const mostBodyBytes = 64 * 1024;
const mostSignals = 24;
const mostSignalLength = 24_000;
export const mostTyped = 500;

/** The database keeps no zero character. */
function isStorable(text: string): boolean {
  return !text.includes('\0');
}

const seat = z.uuid();
const secret = z.string().regex(/^[0-9a-f]{32}$/);
const link = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const signalKinds = ['description', 'candidate'] as const;
export type SignalKind = (typeof signalKinds)[number];

const signal = z.object({
  kind: z.enum(signalKinds),
  body: z.string().min(1).max(mostSignalLength).refine(isStorable),
});
export type Signal = z.output<typeof signal>;

export const joinFields = { takeOver: z.boolean().default(false) };
export const leaveFields = { seat };
export const sayFields = {
  seat,
  text: z
    .string()
    .trim()
    .min(1, 'field.required')
    .max(mostTyped, 'field.too-long')
    .refine(isStorable, 'field.check'),
  language: z.enum(locales),
};

/** By an account the room is named; by a link it is the link's. */
export const byAccount = { secret };
export const byLink = { link };

const held = { link: link.optional() };

/** The body of a POST, told apart by `act`. */
export const postSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('join'), ...held, ...joinFields }),
  z.object({ act: z.literal('leave'), ...held, ...leaveFields }),
  z.object({ act: z.literal('say'), ...held, ...sayFields }),
  z.object({
    act: z.literal('send'),
    ...held,
    seat,
    to: seat,
    signals: z.array(signal).min(1).max(mostSignals),
  }),
]);
export type Post = z.output<typeof postSchema>;

/** What a browser has already: the last signal and the last typed line. */
export const eventsSchema = z.object({
  seat,
  link: link.optional(),
  after: z
    .string()
    .regex(/^\d{1,18}-\d{1,18}$/)
    .default('0-0'),
});

export type Seen = { signal: bigint; message: bigint };

export function readSeen(text: string): Seen {
  const [signalId = '0', messageId = '0'] = text.split('-');
  return { signal: BigInt(signalId), message: BigInt(messageId) };
}

export function isSecret(text: string): boolean {
  return secret.safeParse(text).success;
}
