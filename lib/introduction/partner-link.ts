import { createHash, randomBytes } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Links by which a partner's contact answers without an account. The token is 256 random bits; the
 * database keeps its SHA-256 only, so a reader of the database cannot answer.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const dayMs = 86_400_000;

/** Days after the deadline in which a late answer still arrives, and after an acceptance in which the contact data can be read. */
const graceDays = 14;

export type Recipient = { name: string; email: string; language: Locale };

/** Makes a link and takes back those that were sent before. */
export async function issueLink(
  tx: Tx,
  link: {
    introductionId: string;
    recipient: Recipient;
    dueAt: Date | null;
    now: Date;
    sentById: string | null;
    /** Set for a link that only shows what has been decided. */
    decidedAt?: Date;
    /** Links that were sent before go on working. */
    keepsEarlier?: boolean;
  },
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const from = Math.max(link.now.getTime(), link.dueAt?.getTime() ?? 0);
  const expiresAt = new Date(from + graceDays * dayMs);
  if (!link.keepsEarlier) {
    await tx.partnerLink.updateMany({
      where: { introductionId: link.introductionId, decidedAt: null, revokedAt: null },
      data: { revokedAt: link.now },
    });
  }
  await tx.partnerLink.create({
    data: {
      introductionId: link.introductionId,
      tokenHash: hashToken(token),
      email: link.recipient.email,
      recipientName: link.recipient.name,
      language: link.recipient.language,
      expiresAt,
      decidedAt: link.decidedAt ?? null,
      sentById: link.sentById,
      createdAt: link.now,
    },
  });
  return { token, expiresAt };
}

export function linkPath(token: string): string {
  return `/partner/answer/${token}`;
}

/** A case that ends, or is withdrawn, is answered by nobody any more. */
export async function revokeLinks(tx: Tx, introductionId: string, now: Date): Promise<void> {
  await tx.partnerLink.updateMany({
    where: { introductionId, decidedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** With a later deadline a link that was sent works longer, too. */
export async function prolongLinks(
  tx: Tx,
  introductionId: string,
  dueAt: Date | null,
): Promise<void> {
  if (!dueAt) return;
  const expiresAt = new Date(dueAt.getTime() + graceDays * dayMs);
  await tx.partnerLink.updateMany({
    where: { introductionId, decidedAt: null, revokedAt: null, expiresAt: { lt: expiresAt } },
    data: { expiresAt },
  });
}
