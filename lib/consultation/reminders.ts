import { db, type Tx } from '@/lib/db/client';
import { tellOfBooking } from './booking-notices';
import { readBooking } from './booking-rows';

/** Reminders of conversations, a day and an hour before, to both and once each. */
const hourMs = 3_600_000;
const most = 200;

const reminders = [
  { template: 'booking-soon', before: hourMs, column: 'remindedHourAt' },
  { template: 'booking-tomorrow', before: 24 * hourMs, column: 'remindedDayAt' },
] as const;

type Reminder = (typeof reminders)[number];

/** @returns how many conversations people were reminded of */
export async function remindOfBookings(now: Date = new Date()): Promise<number> {
  let reminded = 0;
  for (const reminder of reminders) {
    const { before, column } = reminder;
    const rows = await db.consultationBooking.findMany({
      where: {
        state: 'BOOKED',
        slot: { is: { startsAt: { gt: now, lte: new Date(now.getTime() + before) } } },
        [column]: null,
      },
      take: most,
      select: { id: true, slotId: true },
    });
    for (const row of rows) {
      if (await db.$transaction((tx) => remindOf(tx, row, reminder, now))) reminded += 1;
    }
  }
  return reminded;
}

/** Of two workers that come to the same conversation one writes the mark, and the mails with it. */
async function remindOf(
  tx: Tx,
  { id, slotId }: { id: string; slotId: string },
  reminder: Reminder,
  now: Date,
): Promise<boolean> {
  const { template, column } = reminder;
  const { count } = await tx.consultationBooking.updateMany({
    // Moved to another time meanwhile, it is found again when that one comes near.
    where: { id, slotId, state: 'BOOKED', [column]: null },
    data: {
      [column]: now,
      // An hour before nobody needs to hear of tomorrow any more.
      ...(column === 'remindedHourAt' ? { remindedDayAt: now } : {}),
    },
  });
  if (count === 0) return false;
  const row = await readBooking(tx, id);
  // Moved, it is reminded of anew.
  const occasion = String(row.sequence);
  await tellOfBooking(tx, { template, row, occasion, calendar: false, now });
  return true;
}
