/**
 * Hours and services that two centres have stated, by officers of the demo world; the others have
 * not stated any, as it is before staff come to it. No address and no number is made up.
 */
import type { Tx } from '@/lib/db/client';
import { officerOf } from './staff';
import { workingDaysAfter } from './times';

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:30', until: '16:30' }));

const stated = [
  {
    code: 'BSC-09',
    services: ['registration', 'introductions', 'consultation', 'video', 'training'],
    days: -12,
  },
  {
    code: 'BSC-12',
    services: ['consultation', 'video', 'product-design', 'testing', 'ceramics'],
    days: -30,
  },
];

export async function playCentres(tx: Tx, now: Date): Promise<void> {
  for (const { code, services, days } of stated) {
    await tx.centre.updateMany({
      where: { code, checkedAt: null },
      data: {
        ...{ services, hours: weekdays },
        checkedAt: new Date(`${workingDaysAfter(now, days)}T03:00:00Z`),
        checkedByName: officerOf(code).name,
      },
    });
  }
}
