import { findViewer } from '@/lib/auth/find-viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { deskScope } from '@/lib/event/queries';
import { hallSecretPattern } from './day-schema';

/** The event whose day this viewer may follow; null also when their session has ended. */
export async function findDayEvent(code: string, viewer: Viewer): Promise<string | null> {
  const still = await findViewer(viewer.sessionId, new Date(), { counts: false });
  if (!still) return null;
  const found = await db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(still)] },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** The event of a hall screen; null when the screen was ended. */
export async function findHallEvent(secret: string): Promise<string | null> {
  if (!hallSecretPattern.test(secret)) return null;
  const found = await db.matchingEvent.findFirst({
    where: { hallSecret: secret, state: { in: ['PUBLISHED', 'RUNNING', 'CLOSED'] } },
    select: { id: true },
  });
  return found?.id ?? null;
}
