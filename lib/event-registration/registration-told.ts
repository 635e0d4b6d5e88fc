import type { Prisma, Tx } from '@/lib/db/client';

/**
 * Meetings of which a registration was told, against what it says of itself anew; no to a meeting is
 * said to the meeting.
 */
const told = { in: ['OFFERED', 'CONFIRMED'] } satisfies Prisma.EventMeetingWhereInput['state'];

async function meets(tx: Tx, id: string, where: Prisma.EventMeetingWhereInput): Promise<boolean> {
  const mine = { OR: [{ smeRegId: id }, { partnerRegId: id }] };
  return (await tx.eventMeeting.count({ where: { AND: [mine, where], state: told } })) > 0;
}

/** Whether it meets somebody at one of these times. */
export function meetsIn(tx: Tx, id: string, slots: readonly number[]): Promise<boolean> {
  return meets(tx, id, { slotNumber: { in: [...slots] } });
}

/** Whether it meets somebody where it would not be: at a table of the hall, in a room online. */
export async function meetsElsewhere(tx: Tx, id: string, presence: string): Promise<boolean> {
  if (presence === 'both') return false;
  return meets(tx, id, { table: { online: presence !== 'online' } });
}
