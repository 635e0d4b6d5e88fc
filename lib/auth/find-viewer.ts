import { db } from '@/lib/db/client';
import { idleSeconds, touchSeconds } from './session';
import type { Viewer } from './viewer-type';

/**
 * The person behind a session's id, if the session still stands. What an open page asks by itself
 * does not count as use, or a forgotten page would keep its session for ever.
 */
export async function findViewer(
  sessionId: string,
  now = new Date(),
  { counts = true }: { counts?: boolean } = {},
): Promise<Viewer | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const found = await db.session.findUnique({
    where: { id: sessionId },
    include: { user: true },
  });
  if (!found || found.user.disabledAt || found.expiresAt <= now) return null;
  const idle = (now.getTime() - found.lastSeenAt.getTime()) / 1000;
  if (idle > idleSeconds) return null;
  if (counts && idle > touchSeconds) {
    await db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: now } });
  }
  const { user } = found;
  return {
    id: user.id,
    sessionId: found.id,
    name: user.name,
    email: user.email,
    language: user.language,
    role: user.role,
    centreCode: user.centreCode,
    smeId: user.smeId,
    partnerId: user.partnerId,
  };
}
