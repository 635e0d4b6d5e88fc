import { Prisma, type Tx } from '@/lib/db/client';

/** What a problem is built from: three statements, whatever the size of the event. */

export type ProblemRows = Awaited<ReturnType<typeof readProblemRows>>;
export type EventRow = ProblemRows['event'];
export type SlotRow = ProblemRows['slots'][number];
export type TableRow = ProblemRows['tables'][number];
export type InterpreterRow = ProblemRows['interpreters'][number];
export type PartyRow = ProblemRows['registrations'][number];
export type MeetingRow = ProblemRows['meetings'][number];
export type RuleRow = ProblemRows['rules'][number];

export async function readProblemRows(tx: Tx, eventId: string) {
  const { slots, tables, interpreters, rules, meetings, disruptions, ...event } =
    await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId }, include: around });
  return {
    ...{ event, slots, tables, interpreters, rules, meetings, overruns: disruptions },
    registrations: await parties(tx, eventId),
    // Who was to meet and did not come.
    missed: await tx.eventMeeting.findMany({
      where: { eventId, state: 'MISSED' },
      select: { smeRegId: true, partnerRegId: true },
    }),
  };
}

const around = {
  slots: { orderBy: { number: 'asc' } },
  tables: {
    include: { reservedFor: { select: { state: true } } },
    orderBy: [{ position: 'asc' }, { label: 'asc' }],
  },
  interpreters: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
  meetings: {
    where: { state: { notIn: ['CANCELLED', 'MISSED'] } },
    orderBy: { id: 'asc' },
  },
  // Of meetings that take longer: noted by the desk, or repaired; what it dismissed never was.
  disruptions: {
    where: {
      ...{ kind: 'overrun', resolvedAt: { not: null }, endedAt: null },
      OR: [{ chosen: { not: null } }, { proposals: { equals: [] } }],
    },
    select: { subjectId: true, detail: true },
  },
  rules: { orderBy: { id: 'asc' } },
} satisfies Prisma.MatchingEventInclude;

/** Those who are registered, and those who left but have met or are still in the schedule. */
async function parties(tx: Tx, eventId: string) {
  const live = Prisma.sql`('PLANNED', 'OFFERED', 'CONFIRMED', 'HELD')`;
  return tx.$queryRaw<
    {
      id: string;
      side: 'SME' | 'PARTNER';
      state: string;
      languages: string[];
      industries: string[];
      fields: string[];
      presence: string;
      awaySlots: number[];
      preferredHalves: string[];
      maxMeetings: number | null;
      lateUntil: number | null;
      goneFrom: number | null;
    }[]
  >`
    SELECT r."id", r."side", r."state"::text AS "state", coalesce(r."languages"::text[], '{}') AS "languages",
      coalesce(r."industries", '{}') AS "industries", coalesce(r."fields", '{}') AS "fields",
      r."presence", coalesce(r."awaySlots", '{}') AS "awaySlots",
      coalesce(r."preferredHalves", '{}') AS "preferredHalves", r."maxMeetings", r."lateUntil", r."goneFrom"
    FROM "EventRegistration" r
    WHERE r."eventId" = ${eventId}::uuid AND (r."state" = 'REGISTERED' OR EXISTS (
      SELECT FROM "EventMeeting" m WHERE m."eventId" = r."eventId" AND m."state" IN ${live}
        AND (m."smeRegId" = r."id" OR m."partnerRegId" = r."id")))
    ORDER BY r."id"`;
}
