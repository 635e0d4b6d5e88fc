/**
 * Slots from a pattern: days with their hours, the length of a meeting, the minutes in which tables
 * are changed, and breaks. All clocks are Bangkok's, which never moves its own; whoever takes part
 * elsewhere is shown their own time from the moment itself. Pure.
 */
export type SlotPattern = {
  /** `2026-12-02` with `09:30` and `16:30` of Bangkok. */
  days: readonly { date: string; from: string; until: string }[];
  slotMinutes: number;
  changeMinutes: number;
  /** On every day. */
  breaks: readonly { from: string; until: string }[];
};

export type PlannedSlot = { number: number; startsAt: Date; endsAt: Date };

const minuteMs = 60_000;

export function bangkokMoment(date: string, time: string): Date {
  return new Date(`${date}T${time}:00+07:00`);
}

/** No event has more times than this; see lib/schedule for what is solved in seconds. */
export const mostSlots = 200;

/**
 * A meeting never runs into a break or beyond the end; after a break the count of minutes begins
 * anew. Days are taken in their order, whatever the order in which they are given.
 */
export function slotsOfPattern(pattern: SlotPattern): PlannedSlot[] {
  const days = [...pattern.days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const times = days.flatMap((day) => slotsOfDay(day, pattern));
  return times.map((time, index) => ({ number: index + 1, ...time }));
}

function slotsOfDay(
  { date, from, until }: SlotPattern['days'][number],
  { slotMinutes, changeMinutes, breaks }: SlotPattern,
) {
  const rests = breaks
    .map((rest) => ({
      from: bangkokMoment(date, rest.from).getTime(),
      until: bangkokMoment(date, rest.until).getTime(),
    }))
    .sort((a, b) => a.from - b.from);
  const end = bangkokMoment(date, until).getTime();
  const slots: { startsAt: Date; endsAt: Date }[] = [];
  let at = bangkokMoment(date, from).getTime();
  while (at + slotMinutes * minuteMs <= end) {
    const done = at + slotMinutes * minuteMs;
    const rest = rests.find((one) => one.from < done && one.until > at);
    if (rest) {
      at = rest.until;
      continue;
    }
    slots.push({ startsAt: new Date(at), endsAt: new Date(done) });
    at = done + changeMinutes * minuteMs;
  }
  return slots;
}

/** Half-day in which a moment lies, on Bangkok's clock: `2026-12-02:am`. */
export function halfOf(moment: Date): string {
  const local = new Date(moment.getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(0, 10)}:${local.slice(11, 13) < '12' ? 'am' : 'pm'}`;
}

/** The numbers of the new slots that each old one overlaps: `[old, new]`. */
export function movedSlots(
  before: readonly PlannedSlot[],
  after: readonly PlannedSlot[],
): [number, number][] {
  return before.flatMap((old) =>
    after
      .filter((slot) => slot.startsAt < old.endsAt && slot.endsAt > old.startsAt)
      .map((slot): [number, number] => [old.number, slot.number]),
  );
}

/** Slots by day of Bangkok. */
export function slotsOnBangkokDays(
  slots: readonly PlannedSlot[],
): { date: string; slots: PlannedSlot[] }[] {
  const days = new Map<string, PlannedSlot[]>();
  for (const slot of slots) {
    const date = halfOf(slot.startsAt).slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return [...days].map(([date, own]) => ({ date, slots: own }));
}
