import type { Prisma } from '@/lib/db/client';

/** The meetings of a case with all that belongs to them, as a fragment of an include. */
export const meetingInclude = {
  meetings: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      times: { orderBy: { startsAt: 'asc' } },
      attendance: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      surveys: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      room: { select: { messages: { orderBy: { id: 'asc' } } } },
    },
  },
} satisfies Prisma.IntroductionInclude;

/** A case as the fragment reads it. */
export type MeetingCase = {
  meetings: Prisma.IntroductionGetPayload<{ include: typeof meetingInclude }>['meetings'];
};

export type MeetingRow = MeetingCase['meetings'][number];

/** Whose texts the meetings of a case are: agendas. */
export function meetingTextOwners(row: MeetingCase) {
  return row.meetings.map(({ id }) => ({ kind: 'MEETING' as const, id }));
}
