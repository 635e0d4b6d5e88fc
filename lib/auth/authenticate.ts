import { hash, verify } from '@node-rs/argon2';
import { db, type Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { clearLimit, returnPoint, takePoint } from './limits';

/** OWASP's second argon2id profile: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

// Verified against when no such account exists, so that both answers take as long.
let decoy: Promise<string> | undefined;

/** Whether a password is that of a hash; takes as long for an account that has none. */
export async function isPassword(given: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('no such account');
  const right = await verify(passwordHash ?? (await decoy), given.slice(0, 1024).normalize('NFKC'));
  return right && passwordHash !== null;
}

/**
 * Checks an e-mail address and a password under the limits per account and per network address.
 *
 * @returns the person's id, or `account.wrong-credentials`, `account.locked` (too many tries),
 * `account.not-verified`, `account.disabled`
 */
export async function authenticate(
  email: string,
  password: string,
  address: string,
  client: Tx = db,
): Promise<Result<{ id: string; language: 'th' | 'ja' | 'en'; role: string }>> {
  const account = email.trim().toLowerCase().slice(0, 254);
  const withinLimits =
    (await takePoint('sign-in-address', address)) && (await takePoint('sign-in-account', account));
  if (!withinLimits) return fail('account.locked');
  const user = await client.user.findUnique({ where: { email: account } });
  const right = await isPassword(password, user?.passwordHash ?? null);
  if (!user || !right) return fail('account.wrong-credentials');
  if (user.disabledAt) return fail('account.disabled');
  if (!user.emailVerifiedAt) return fail('account.not-verified');
  await clearLimit('sign-in-account', account);
  await returnPoint('sign-in-address', address);
  return ok({ id: user.id, language: user.language, role: user.role });
}
