import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { redirect } from '@/lib/i18n/navigation';
import { findViewer } from './find-viewer';
import { authOptions } from './options';
import { safeNext } from './schema';
import type { Viewer, ViewerRole } from './viewer-type';

/** The signed-in person, or null. One round trip a request, however often it is asked. */
export const getViewer = cache(async (): Promise<Viewer | null> => {
  const session: { sid?: string } | null = await getServerSession(authOptions());
  return session?.sid ? findViewer(session.sid) : null;
});

/** The same for what an open page asks by itself: the session grows no younger by it. */
export async function peekViewer(): Promise<Viewer | null> {
  const session: { sid?: string } | null = await getServerSession(authOptions());
  return session?.sid ? findViewer(session.sid, new Date(), { counts: false }) : null;
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
