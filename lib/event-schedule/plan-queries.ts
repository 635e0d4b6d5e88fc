import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { attendeeNames, namedAttendee } from '@/lib/event/attendee';
import { canManageEvent } from '@/lib/event/policy';
import { deskScope } from '@/lib/event/queries';
import { type EventState, meetingsInForce } from '@/lib/event/states';
import { namesOf } from '@/lib/i18n/locales';
import { apartInclude, isBarred, pairsApart } from './barred';
import { interpretBetween } from './interpret';
import type { PlanMeeting, PlanParty, SchedulePlan } from './plan-view';
import { runSummarySchema } from './run-schema';

/** An event's schedule for those who manage it and the desk, in one statement. */

const planInclude = {
  slots: { orderBy: { number: 'asc' } },
  tables: { orderBy: [{ position: 'asc' }, { label: 'asc' }] },
  interpreters: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
  registrations: {
    where: {
      OR: [
        { state: { in: ['REGISTERED', 'LEFT'] } },
        { meetingsAsSme: { some: {} } },
        { meetingsAsPartner: { some: {} } },
      ],
    },
    include: namedAttendee,
    orderBy: { id: 'asc' },
  },
  meetings: { orderBy: [{ slotNumber: 'asc' }, { id: 'asc' }] },
  ...apartInclude,
  // The one in force: what it could not meet, and why.
  runs: {
    where: { takenOverAt: { not: null } },
    orderBy: { takenOverAt: 'desc' },
    take: 1,
    select: { summary: true },
  },
} satisfies Prisma.MatchingEventInclude;

type Row = Prisma.MatchingEventGetPayload<{ include: typeof planInclude }>;

/** Null: there is no such event for this viewer. */
export async function readSchedule(code: string, viewer: Viewer): Promise<SchedulePlan | null> {
  const event = await db.matchingEvent.findFirst({
    where: { AND: [{ code }, deskScope(viewer)] },
    include: planInclude,
  });
  if (!event) return null;
  const summary = runSummarySchema.safeParse(event.runs[0]?.summary);
  const isLive = ({ state }: PlanMeeting) => meetingsInForce.some((one) => one === state);
  const parties = new Map(event.registrations.map((row) => [row.id, partyOf(row, event)]));
  const bridged = new Set(event.interpreters.flatMap(({ languages }) => languages));
  const spokenBy = (id: string) => parties.get(id)?.languages ?? [];
  const planned = event.meetings.map((row) =>
    meetingOf(row, interpretBetween(spokenBy(row.smeRegId), spokenBy(row.partnerRegId), bridged)),
  );
  const apart = pairsApart(event.wishes, event.rules);
  const barred = planned.filter(
    (one) => one.state === 'PLANNED' && isBarred(one, (id) => parties.get(id), apart),
  );
  return {
    event: eventOf(event),
    canManage: canManageEvent(viewer, event),
    slots: event.slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt })),
    tables: event.tables,
    interpreters: event.interpreters,
    parties,
    meetings: planned.filter(isLive),
    barred: barred.length,
    ended: planned.filter((meeting) => !isLive(meeting)),
    figures: summary.success ? summary.data.figures : null,
    unmet: summary.success ? summary.data.unmet : [],
    unmetCounts: summary.success ? summary.data.unmetCounts : {},
  };
}

function eventOf(event: Row): SchedulePlan['event'] {
  return {
    id: event.id,
    code: event.code,
    version: event.version,
    state: event.state as EventState,
    isExample: event.isExample,
    names: namesOf(event),
    presence: event.presence,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    confirmBy: event.confirmBy,
    travelSlots: event.travelSlots,
    sparePercent: event.sparePercent,
    delayMinutes: event.delayMinutes,
  };
}

function partyOf(row: Row['registrations'][number], event: Row): PlanParty {
  const usual = row.side === 'SME' ? event.meetingsPerSme : event.meetingsPerPartner;
  return {
    id: row.id,
    side: row.side === 'SME' ? 'SME' : 'PARTNER',
    names: attendeeNames(row),
    languages: row.languages,
    presence: row.presence,
    cap: row.maxMeetings ?? usual,
    awaySlots: row.awaySlots,
    lateUntil: row.lateUntil,
    goneFrom: row.goneFrom,
    isRegistered: row.state === 'REGISTERED',
  };
}

function meetingOf(row: Row['meetings'][number], bridges: readonly string[]): PlanMeeting {
  return {
    id: row.id,
    version: row.version,
    smeRegId: row.smeRegId,
    partnerRegId: row.partnerRegId,
    state: row.state,
    slotNumber: row.slotNumber,
    tableId: row.tableId,
    interpreterId: row.interpreterId,
    interpret: row.interpret,
    bridges,
    locked: row.locked,
    must: row.must,
    weight: row.weight,
    toldAt: row.toldAt,
    toldSlot: row.toldSlot,
    toldTableId: row.toldTableId,
    smeAnswer: row.smeAnswer,
    partnerAnswer: row.partnerAnswer,
    answerBy: row.answerBy,
    endedReason: row.endedReason,
  };
}
