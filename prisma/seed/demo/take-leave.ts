/** Who of the demo world is away these days, and who does their work meanwhile. */

import { dayOf } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { desk, headquarters, officerOf, secondDeskPerson } from './staff';
import { workingDaysAfter } from './times';

export async function takeLeave(tx: Tx, now: Date): Promise<void> {
  const leaves = [
    { person: secondDeskPerson, deputy: desk, from: -1, until: 4 },
    { person: officerOf('BSC-06'), deputy: headquarters, from: 0, until: 6 },
    { person: officerOf('BSC-02'), deputy: headquarters, from: 8, until: 15 },
  ];
  for (const { person, deputy, from, until } of leaves) {
    const day = (days: number) =>
      new Date(`${days === 0 ? dayOf(now) : workingDaysAfter(now, days)}T00:00:00Z`);
    await tx.user.update({
      where: { id: person.id },
      data: { awayFrom: day(from), awayUntil: day(until), deputyId: deputy.id },
      select: { id: true },
    });
  }
}
