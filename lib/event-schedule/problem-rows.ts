import { Prisma, type Tx } from '@/lib/db/client';

/** What a problem is built from: one read a table, whatever the size of the event. */

export type ProblemRows = Awaited<ReturnType<typeof readProblemRows>>;
export type EventRow = ProblemRows['event'];
export type SlotRow = ProblemRows['slots'][number];
export type TableRow = ProblemRows['tables'][number];
export type InterpreterRow = ProblemRows['interpreters'][number];
export type PartyRow = ProblemRows['registrations'][number];
export type MeetingRow = ProblemRows['meetings'][number];
export type RuleRow = ProblemRows['rules'][number];

export async function readProblemRows(tx: Tx, eventId: string) {
  const event = await tx.matchingEvent.findUniqueOrThrow({ where: { id: eventId } });
  const slots = await tx.eventSlot.findMany({ where: { eventId }, orderBy: { number: 'asc' } });
  const tables = await tx.eventTable.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { label: 'asc' }],
  });
  const interpreters = await tx.eventInterpreter.findMany({
    where: { eventId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  const meetings = await tx.eventMeeting.findMany({
    where: { eventId, state: { notIn: ['CANCELLED', 'MISSED'] } },
    orderBy: { id: 'asc' },
  });
  // Of meetings that take longer: noted by the desk, or repaired; what it dismissed never was.
  const overruns = await tx.eventDisruption.findMany({
    where: {
      ...{ eventId, kind: 'overrun', resolvedAt: { not: null } },
      OR: [{ chosen: { not: null } }, { proposals: { equals: [] } }],
    },
    select: { subjectId: true, detail: true },
  });
  const rules = await tx.eventPairRule.findMany({ where: { eventId }, orderBy: { id: 'asc' } });
  return {
    event,
    slots,
    tables,
    interpreters,
    rules,
    meetings,
    overruns,
    registrations: await parties(tx, eventId),
  };
}

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
