/** What goes wrong on the day, and the problem that is left of it. */
import type { ScheduledMeeting, ScheduleProblem } from './problem';

/**
 * `now`: the last slot that has begun, −1 before the first. It and all before it stay as they are.
 */
export type Disruption = { now: number } & (
  | { kind: 'late'; side: 'sme' | 'partner'; party: number; until: number }
  /** Absent, or leaves: not there in the slot `from` and after it. */
  | { kind: 'gone'; side: 'sme' | 'partner'; party: number; from: number }
  /** The meeting takes this many slots more: its two parties, its table and its interpreter. */
  | { kind: 'overrun'; wish: number; slots: number }
  | { kind: 'table-out'; table: number; from: number }
  | { kind: 'interpreter-gone'; interpreter: number; from: number }
);

/**
 * The problem with everything that is no longer there taken out of the slots after `now`, and with
 * the locks of meetings that cannot be any more, or are over, lifted.
 * @param online whether a party that has left may still meet online
 */
export function problemAfter(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  disruption: Disruption,
  online = false,
): ScheduleProblem {
  const left = without(problem, meetings, disruption, online);
  const broken = new Set(affectedBy(problem, meetings, disruption).map(({ wish }) => wish));
  return { ...left, fixed: problem.fixed.filter(({ wish }) => !broken.has(wish)) };
}

/** Meetings after `now` that cannot be where they are, in order of their slots. */
export function affectedBy(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  disruption: Disruption,
): ScheduledMeeting[] {
  const left = without(problem, meetings, disruption, false);
  return meetings
    .filter(({ slot }) => slot > disruption.now)
    .filter(({ wish, slot, table, interpreter }) => {
      const { sme, partner } = left.wishes[wish] ?? { sme: -1, partner: -1 };
      return ![
        left.smes[sme],
        left.partners[partner],
        left.tables[table],
        ...(interpreter === null ? [] : [left.interpreters[interpreter]]),
      ].every((thing) => thing?.available.includes(slot));
    })
    .sort((a, b) => a.slot - b.slot || a.wish - b.wish);
}

function without(
  problem: ScheduleProblem,
  meetings: readonly ScheduledMeeting[],
  disruption: Disruption,
  online: boolean,
): ScheduleProblem {
  const { now } = disruption;
  const lacks = (from: number, to: number) => (slot: number) =>
    slot > now && slot >= from && slot < to;
  if (disruption.kind === 'late' || disruption.kind === 'gone') {
    if (disruption.kind === 'gone' && online) return problem;
    const gone =
      disruption.kind === 'late'
        ? lacks(0, disruption.until)
        : lacks(disruption.from, Number.POSITIVE_INFINITY);
    const side = disruption.side === 'sme' ? 'smes' : 'partners';
    return { ...problem, [side]: take(problem[side], disruption.party, gone) };
  }
  if (disruption.kind === 'table-out') {
    const gone = lacks(disruption.from, Number.POSITIVE_INFINITY);
    return { ...problem, tables: take(problem.tables, disruption.table, gone) };
  }
  if (disruption.kind === 'interpreter-gone') {
    const gone = lacks(disruption.from, Number.POSITIVE_INFINITY);
    return { ...problem, interpreters: take(problem.interpreters, disruption.interpreter, gone) };
  }
  const meeting = meetings.find(({ wish }) => wish === disruption.wish);
  const wish = problem.wishes[disruption.wish];
  if (!meeting || !wish) return problem;
  const gone = lacks(meeting.slot + 1, meeting.slot + 1 + disruption.slots);
  return {
    ...problem,
    smes: take(problem.smes, wish.sme, gone),
    partners: take(problem.partners, wish.partner, gone),
    tables: take(problem.tables, meeting.table, gone),
    interpreters: take(problem.interpreters, meeting.interpreter ?? -1, gone),
  };
}

function take<Thing extends { available: readonly number[] }>(
  things: readonly Thing[],
  index: number,
  gone: (slot: number) => boolean,
): Thing[] {
  return things.map((thing, at) =>
    at === index ? { ...thing, available: thing.available.filter((slot) => !gone(slot)) } : thing,
  );
}
