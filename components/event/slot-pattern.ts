import type { SlotView } from '@/lib/event/event-view';

/** The pattern that a form of days shows first: read back from the times that there are. Pure. */
export type PatternValues = {
  days: { date: string; from: string; until: string }[];
  breaks: { from: string; until: string }[];
  slotMinutes: number;
  changeMinutes: number;
};

const minuteMs = 60_000;
const bangkokMs = 7 * 60 * minuteMs;
/** What an office starts from when nothing is there yet. */
const usual = {
  from: '09:30',
  until: '16:30',
  slotMinutes: 25,
  changeMinutes: 5,
  breaks: [{ from: '12:00', until: '13:30' }],
};
const mostDays = 31;

export const clockOf = (moment: Date) =>
  new Date(moment.getTime() + bangkokMs).toISOString().slice(11, 16);

const minutes = (from: Date, until: Date) =>
  Math.round((until.getTime() - from.getTime()) / minuteMs);

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (
    let at = new Date(`${first}T00:00:00Z`).getTime();
    days.length < mostDays && at <= new Date(`${last}T00:00:00Z`).getTime();
    at += 24 * 60 * minuteMs
  ) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

export function patternOf(event: {
  startsOn: string;
  endsOn: string;
  days: readonly { date: string; slots: readonly SlotView[] }[];
}): PatternValues {
  const filled = event.days.filter(({ slots }) => slots.length > 0);
  const longest = [...filled].sort((a, b) => b.slots.length - a.slots.length)[0]?.slots ?? [];
  const first = longest[0];
  if (!first) {
    const { from, until, ...rest } = usual;
    const days = daysBetween(event.startsOn, event.endsOn);
    return { ...rest, days: days.map((date) => ({ date, from, until })) };
  }
  const gaps = longest.slice(1).map((slot, index) => ({
    from: longest[index]?.endsAt ?? slot.startsAt,
    until: slot.startsAt,
  }));
  const change =
    gaps.length === 0 ? 0 : Math.min(...gaps.map((gap) => minutes(gap.from, gap.until)));
  return {
    days: filled.map(({ date, slots }) => ({
      date,
      from: clockOf(slots[0]?.startsAt ?? first.startsAt),
      until: clockOf(slots.at(-1)?.endsAt ?? first.endsAt),
    })),
    breaks: gaps
      .filter((gap) => minutes(gap.from, gap.until) > change)
      .map((gap) => ({ from: clockOf(gap.from), until: clockOf(gap.until) })),
    slotMinutes: minutes(first.startsAt, first.endsAt),
    changeMinutes: change,
  };
}

/** Days on which there are programme lines or meetings, or which the event names. */
export function daysOf(event: { startsOn: string; endsOn: string }): string[] {
  return daysBetween(event.startsOn, event.endsOn);
}
