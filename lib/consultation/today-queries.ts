import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { firmNames } from './project';
import type { Way } from './schema';

/** An advisor's conversations of the day, the earliest first. */
export type TodayTalk = {
  id: string;
  code: string;
  topic: string;
  sme: PartialNames;
  startsAt: Date;
  endsAt: Date;
  way: Way;
  videoUrl: string | null;
};

/** Of the day in Thailand. One round trip. */
export async function talksToday(viewer: Viewer, now = new Date()): Promise<TodayTalk[]> {
  if (viewer.role !== 'OFFICER') return [];
  const day = dayOf(now);
  const rows = await db.consultationBooking.findMany({
    where: {
      state: 'BOOKED',
      slot: {
        is: {
          advisorId: viewer.id,
          startsAt: { gte: startOf(day), lt: startOf(nextDay(day)) },
        },
      },
    },
    include: { slot: true, consultation: { include: { sme: true } } },
    orderBy: { slot: { startsAt: 'asc' } },
  });
  return rows.map(({ id, way, videoUrl, slot, consultation }) => ({
    ...{ id, videoUrl, way: way as Way },
    ...{ code: consultation.code, topic: consultation.topic },
    sme: firmNames(consultation.sme),
    ...{ startsAt: slot.startsAt, endsAt: slot.endsAt },
  }));
}

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`);
