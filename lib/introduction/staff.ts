import { dayOf } from '@/lib/calendar/working-days';

/** The person in charge of a case on one side, and who stands in while they are away. */
const nameAndLeave = { id: true, name: true, awayFrom: true, awayUntil: true } as const;

export const staffSelect = {
  ...nameAndLeave,
  deputy: { select: { ...nameAndLeave, disabledAt: true } },
} as const;

type Leave = { awayFrom: Date | null; awayUntil: Date | null };

type StaffRow = Leave & {
  id: string;
  name: string;
  deputy: (Leave & { id: string; name: string; disabledAt: Date | null }) | null;
};

export type StaffOnCase = {
  id: string;
  name: string;
  away: boolean;
  standIn: { id: string; name: string } | null;
};

/** Whether a leave covers a day of Bangkok, its first and last day included. */
function isAway({ awayFrom, awayUntil }: Leave, day: string): boolean {
  const text = (date: Date) => date.toISOString().slice(0, 10);
  return awayFrom !== null && text(awayFrom) <= day && (!awayUntil || text(awayUntil) >= day);
}

export function staffOnCase(row: StaffRow | null, now: Date): StaffOnCase | null {
  if (!row) return null;
  const day = dayOf(now);
  const away = isAway(row, day);
  const { deputy } = row;
  const there = away && deputy && !deputy.disabledAt && !isAway(deputy, day);
  return {
    id: row.id,
    name: row.name,
    away,
    standIn: there ? { id: deputy.id, name: deputy.name } : null,
  };
}
