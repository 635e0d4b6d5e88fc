import { encode } from 'next-auth/jwt';
import { db, type Tx } from '@/lib/db/client';
import { env } from '@/lib/env';

export const absoluteSeconds = 12 * 60 * 60;
export const idleSeconds = 2 * 60 * 60;
/** `lastSeenAt` is written at most this often, so that reading a page is not a write. */
export const touchSeconds = 5 * 60;

/** Makes the row of a new session. @returns its id */
export async function openSession(userId: string, client: Tx = db): Promise<string> {
  const session = await client.session.create({
    data: { userId, expiresAt: new Date(Date.now() + absoluteSeconds * 1000) },
  });
  return session.id;
}

/** The value of the session cookie: next-auth's own encrypted token around the session's id. */
export function sessionCookie(sessionId: string): Promise<string> {
  return encode({ secret: env().AUTH_SECRET, token: { sid: sessionId }, maxAge: absoluteSeconds });
}

/** Ends one session. */
export async function endSession(sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId } });
}

/** Ends every session of a person, at once, on all web processes. */
export async function endSessionsOf(client: Tx, userId: string): Promise<void> {
  await client.session.deleteMany({ where: { userId } });
}
