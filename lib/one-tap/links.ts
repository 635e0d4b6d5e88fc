import { createHash, randomBytes } from 'node:crypto';
import type { OneTapPurpose, Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Links that let one side do one thing without an account: pick a time, answer a survey, report an
 * outcome, confirm a profile. The token is 256 random bits; the database keeps its SHA-256 only.
 */
export type OneTapSide = 'SME' | 'PARTNER';

export type OneTapRecipient = {
  email: string;
  name: string;
  language: Locale;
  userId?: string | null;
};

/** 256 random bits in base64url. */
const shape = /^[A-Za-z0-9_-]{43}$/;

export function hashOneTap(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Where each purpose's page lies, below the language. */
const folders: Record<OneTapPurpose, string> = {
  MEETING: 'meeting',
  SURVEY: 'survey',
  OUTCOME: 'outcome',
  FRESHNESS: 'fresh',
  NEED_APPROVAL: 'need',
  NEED_QUESTION: 'question',
  ROOM: 'room',
  EVENT: 'event',
};

export function oneTapPath(purpose: OneTapPurpose, token: string): string {
  return `/link/${folders[purpose]}/${token}`;
}

/**
 * Makes a link for one recipient; earlier unused ones for the same thing and person end, unless
 * they are kept: a link that stands in a calendar must go on working.
 */
export async function issueOneTap(
  tx: Tx,
  link: {
    purpose: OneTapPurpose;
    side: OneTapSide;
    subjectId: string;
    introductionId: string | null;
    to: OneTapRecipient;
    expiresAt: Date;
    now: Date;
    keepEarlier?: boolean;
  },
): Promise<{ token: string; path: string }> {
  const token = randomBytes(32).toString('base64url');
  const { purpose, side, subjectId, to, now } = link;
  if (!link.keepEarlier) {
    await tx.oneTapLink.updateMany({
      where: { purpose, side, subjectId, email: to.email, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
  }
  await tx.oneTapLink.create({
    data: {
      purpose,
      side,
      subjectId,
      introductionId: link.introductionId,
      tokenHash: hashOneTap(token),
      email: to.email,
      recipientName: to.name,
      language: to.language,
      userId: to.userId ?? null,
      expiresAt: link.expiresAt,
      createdAt: now,
    },
  });
  return { token, path: oneTapPath(purpose, token) };
}

export type OneTap = Prisma.OneTapLinkGetPayload<object>;

/** The link, also when it has ended (see `refuseOneTap`); null when there never was one. */
export async function findOneTap(
  client: Tx,
  purpose: OneTapPurpose,
  token: string,
): Promise<OneTap | null> {
  if (!shape.test(token)) return null;
  return client.oneTapLink.findFirst({ where: { tokenHash: hashOneTap(token), purpose } });
}

/** Why a link no longer does anything; null while it does. */
export function refuseOneTap(link: OneTap, now: Date) {
  if (link.usedAt) return fail('link.used');
  if (link.revokedAt || link.expiresAt <= now) return fail('link.expired');
  return null;
}

/** Whatever was sent to this address to be done without an account does nothing any more. */
export async function endOneTapTo(tx: Tx, email: string, now: Date): Promise<void> {
  await tx.oneTapLink.updateMany({
    where: {
      email: { equals: email, mode: 'insensitive' },
      ...{ revokedAt: null, usedAt: null, expiresAt: { gt: now } },
    },
    data: { revokedAt: now },
  });
}

/**
 * Uses a link up; of two who use it at once one wins. Its case is taken first, as by everybody who
 * moves it, so that nobody who ends its links waits for the one who waits for the case.
 */
export async function useUpOneTap(tx: Tx, link: OneTap, now: Date): Promise<Result<null>> {
  if (link.introductionId) {
    await tx.$queryRaw`
      SELECT 1 FROM "Introduction" WHERE "id" = ${link.introductionId}::uuid FOR NO KEY UPDATE`;
  }
  const { count } = await tx.oneTapLink.updateMany({
    where: { id: link.id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? ok(null) : fail('link.used');
}
