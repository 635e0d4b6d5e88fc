import { createHash, randomBytes } from 'node:crypto';
import type { TokenPurpose, Tx } from '@/lib/db/client';

/**
 * Links that a person gets by mail. Only the SHA-256 of a token is kept; a link works once, for a
 * limited time, and a new one of the same purpose ends the earlier ones.
 */
const validHours: Record<TokenPurpose, number> = {
  VERIFY_EMAIL: 48,
  RESET_PASSWORD: 1,
  INVITE: 7 * 24,
};

const pages: Record<TokenPurpose, string> = {
  VERIFY_EMAIL: 'verify',
  RESET_PASSWORD: 'set-password',
  INVITE: 'set-password',
};

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Makes a link for a person. @returns its path, without the language, and when it ends */
export async function makeLink(
  tx: Tx,
  link: { userId: string; purpose: TokenPurpose; now: Date },
): Promise<{ path: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(link.now.getTime() + validHours[link.purpose] * 3_600_000);
  await tx.oneTimeToken.deleteMany({
    where: { userId: link.userId, purpose: link.purpose, usedAt: null },
  });
  await tx.oneTimeToken.create({
    data: {
      userId: link.userId,
      purpose: link.purpose,
      tokenHash: hashToken(token),
      expiresAt,
    },
  });
  return { path: `/${pages[link.purpose]}?token=${token}`, expiresAt };
}

/** The link behind a token, while it can still be used. */
export async function findLink(client: Tx, token: string, purposes: TokenPurpose[], now: Date) {
  const found = await client.oneTimeToken.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: true },
  });
  if (!found || found.usedAt || found.expiresAt <= now || found.user.disabledAt) return null;
  return purposes.includes(found.purpose) ? found : null;
}

/** Uses a link up. @returns false when somebody was faster */
export async function consumeLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.oneTimeToken.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}
