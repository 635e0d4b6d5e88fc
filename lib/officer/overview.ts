import { cache } from 'react';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, endOfDay } from '@/lib/calendar/working-days';
import { getOverview } from './queries';

/** The overview of this request: asked for by the navigation and the queue, read once. */
export const readOverview = cache((viewer: Viewer) => {
  const now = new Date();
  return getOverview(viewer, now, endOfDay(dayOf(now)));
});
