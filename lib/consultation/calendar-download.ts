import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { bookingCalendar } from './booking-calendar';
import { bookingInclude } from './booking-rows';
import { sideOf } from './notices';
import { consultationScope } from './scope';

/** The calendar file of a booked conversation, for whoever may see its question. */
export async function calendarOfBooking(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ file: string; name: string } | null> {
  const scope = consultationScope(viewer);
  if (!scope || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const row = await db.consultationBooking.findFirst({
    where: { id, consultation: { is: scope } },
    include: bookingInclude,
  });
  if (!row) return null;
  const { name, email, language } = viewer;
  const side = sideOf(viewer);
  const file = bookingCalendar(row, { side, name, email, language }, now);
  return { file, name: `${row.consultation.code}.ics` };
}
