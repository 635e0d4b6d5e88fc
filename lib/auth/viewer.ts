import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { db } from '@/lib/db/client';
import { redirect } from '@/lib/i18n/navigation';
import { authOptions } from './options';
import { safeNext } from './schema';
import { idleSeconds, touchSeconds } from './session';
import type { Viewer, ViewerRole } from './viewer-type';

/** The signed-in person, or null. One round trip a request, however often it is asked. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session: { sid?: string } | null = await getServerSession(authOptions());
  return session?.sid ? findViewer(session.sid) : null;
});

/** The person behind a session's id, if the session still stands. */
export async function findViewer(sessionId: string, now = new Date()): Promise<Viewer | null> {
  if (!/^[0-9a-f-]{36}$/.test(sessionId)) return null;
  const found = await db.session.findUnique({
    where: { id: sessionId },
    include: { user: true },
  });
  if (!found || found.user.disabledAt || found.expiresAt <= now) return null;
  const idle = (now.getTime() - found.lastSeenAt.getTime()) / 1000;
  if (idle > idleSeconds) return null;
  if (idle > touchSeconds) {
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

/**
 * For pages: the viewer, if they have one of the roles. A visitor is sent to sign in; somebody
 * with another role is told that there is no such page. Queries and commands check again.
 */
export async function requireViewer(...allowed: ViewerRole[]): Promise<Viewer> {
  const viewer = await getViewer();
  if (!viewer) {
    // The proxy notes the page that was asked for, so that signing in leads back to it.
    const next = safeNext((await headers()).get('x-path'));
    const href = next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
    return redirect({ href, locale: await getLocale() });
  }
  if (!allowed.includes(viewer.role)) notFound();
  return viewer;
}
