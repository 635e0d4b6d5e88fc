import type { Prisma } from '@/lib/db/client';

/**
 * Whose lesson it was: whoever held a place when it began. Who has been replaced keeps what was
 * before, who came in their place has what was after.
 */
export function heldAt(startsAt: Date): Prisma.ParticipantWhereInput {
  return {
    AND: [
      { OR: [{ replacesId: null }, { createdAt: { lte: startsAt } }] },
      {
        OR: [
          { replacedBy: { is: null }, state: { not: 'CANCELLED' } },
          { replacedBy: { is: { createdAt: { gt: startsAt } } } },
        ],
      },
    ],
  };
}

/** Attendance that counts: a lesson that was called off is none. */
export const atLessons = {
  session: { cancelledAt: null },
} satisfies Prisma.SessionAttendanceWhereInput;

/** Lessons of a round at which the roll was called. */
export const calledLessons = {
  ...{ pairId: null, cancelledAt: null },
  attendance: { some: {} },
} satisfies Prisma.ProgrammeSessionWhereInput;

/** In whose place somebody came, and how many lessons that one attended. */
export type Replaced = { name: string; attended: number };

type Predecessor = { name: string; attendance: readonly { came: boolean }[] };

export function replacedView(row: Predecessor | null | undefined): Replaced | null {
  return row
    ? { name: row.name, attended: row.attendance.filter(({ came }) => came).length }
    : null;
}
