import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type EventView, eventInclude, eventView } from '@/lib/event/event-view';
import { deskScope } from '@/lib/event/queries';
import { type Counts, countCases } from '@/lib/outcome/counts';
import { type Shown, shownCount, shownCounts } from '@/lib/statistic/small-numbers';
import { type EventRows, readEventRows } from './read';
import { casesOf, type Figures, figuresOf, meanGrade, type ResultLine, roundsOf } from './results';

/** Results of one event, of several side by side, and what the public reads of one that is over. */
export type EventResults = {
  event: EventView;
  figures: Figures;
  /** By the keys that the figures name. */
  lines: ReadonlyMap<string, ResultLine>;
  means: { SME: number | null; PARTNER: number | null };
  /** Values by phase and tier, of the cases that the reader may open. */
  values: Counts;
};

const include = {
  ...eventInclude,
  slots: { select: { number: true, startsAt: true, endsAt: true } },
} satisfies Prisma.MatchingEventInclude;

type EventRow = Prisma.MatchingEventGetPayload<{ include: typeof include }>;

function resultsOf(row: EventRow, rows: EventRows, now: Date): EventResults {
  const cases = casesOf(rows.meetings).filter(({ caseId }) => rows.readable.has(caseId ?? ''));
  return {
    event: eventView(row, now),
    figures: figuresOf(rows),
    lines: rows.lines,
    means: { SME: meanGrade(rows.meetings, 'SME'), PARTNER: meanGrade(rows.meetings, 'PARTNER') },
    values: countCases(roundsOf(cases)),
  };
}

async function readAll(
  where: Prisma.MatchingEventWhereInput,
  viewer: Viewer | null,
  now: Date,
): Promise<EventResults[]> {
  const events = await db.matchingEvent.findMany({ where, include, orderBy: { startsOn: 'desc' } });
  const rows = events.length > 0 ? await readEventRows(events, viewer, now) : new Map();
  return events.flatMap((event) => {
    const own: EventRows | undefined = rows.get(event.id);
    return own ? [resultsOf(event, own, now)] : [];
  });
}

/** Results for those who manage it and the desk; null for everybody else. */
export async function readResults(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<EventResults | null> {
  const [found] = await readAll({ AND: [{ code }, deskScope(viewer)] }, viewer, now);
  return found ?? null;
}

/** Most events side by side. */
export const mostCompared = 5;

/** In the order of their days, the last first. */
export async function compareResults(
  codes: readonly string[],
  viewer: Viewer,
  now = new Date(),
): Promise<EventResults[]> {
  const chosen = [...new Set(codes)].slice(0, mostCompared);
  if (chosen.length === 0) return [];
  return readAll({ AND: [{ code: { in: chosen } }, deskScope(viewer)] }, viewer, now);
}

export type ComparableEvent = Pick<
  EventView,
  'code' | 'names' | 'startsOn' | 'endsOn' | 'isExample'
>;

/** Events that have begun, the last first: what can be compared. */
export async function listComparable(viewer: Viewer, now = new Date()): Promise<ComparableEvent[]> {
  const rows = await db.matchingEvent.findMany({
    where: {
      AND: [deskScope(viewer), { state: { in: ['RUNNING', 'CLOSED'] }, meetings: { some: {} } }],
    },
    include: eventInclude,
    orderBy: [{ startsOn: 'desc' }, { code: 'asc' }],
    take: 100,
  });
  return rows.map((row) => eventView(row, now));
}

export type PublicResults = {
  smes: Shown;
  partners: Shown;
  held: Shown;
  nextSteps: Shown;
  /** Cases by the firmest tier that they reached, weakest first: three numbers without a sum. */
  tiers: { claimed: Shown; confirmed: Shown; evidenced: Shown };
};

/** Counts of a closed event, small ones hidden; null where nothing was held through the portal. */
export async function publicResults(code: string, now = new Date()): Promise<PublicResults | null> {
  const [found] = await readAll({ code, state: 'CLOSED', meetings: { some: {} } }, null, now);
  if (!found) return null;
  const { isExample } = found.event;
  const count = (key: string) => found.figures.get(key)?.length ?? 0;
  const shown = (key: string) => shownCount(count(key), isExample);
  const [claimed = 0, confirmed = 0, evidenced = 0] = shownCounts(
    firmest(found.figures),
    isExample,
  );
  return {
    ...{ smes: shown('came.SME'), partners: shown('came.PARTNER') },
    ...{ held: shown('held'), nextSteps: shown('next-step') },
    tiers: { claimed, confirmed, evidenced },
  };
}

/** Cases that reached a tier in any phase, each under its firmest one alone. */
function firmest(figures: Figures): number[] {
  const of = new Map<string, number>();
  for (const [place, tier] of (['claimed', 'confirmed', 'evidenced'] as const).entries()) {
    for (const phase of [1, 2, 3]) {
      for (const key of figures.get(`phase.${phase}.${tier}`) ?? []) of.set(key, place);
    }
  }
  return [0, 1, 2].map((place) => [...of.values()].filter((one) => one === place).length);
}
