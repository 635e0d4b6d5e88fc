import { bangkokDay } from '@/lib/programme/days';

/** The programme of an event day by day: what was announced, and the meetings as their times lie. Pure. */
export type PlanLine<Item> =
  | { kind: 'item'; startsAt: Date; endsAt: Date; item: Item }
  | { kind: 'meetings'; startsAt: Date; endsAt: Date; count: number; minutes: number }
  | { kind: 'break'; startsAt: Date; endsAt: Date };

type Time = { startsAt: Date; endsAt: Date };

const minuteMs = 60_000;
/** Less than this between two meetings is the change of tables. */
const breakMinutes = 15;

const minutesBetween = (from: Date, until: Date) =>
  Math.round((until.getTime() - from.getTime()) / minuteMs);

/** Meetings without a break between them, and the breaks. */
function meetingLines(slots: readonly Time[]): PlanLine<never>[] {
  const lines: PlanLine<never>[] = [];
  for (const slot of slots) {
    const last = lines.at(-1);
    const gap = last ? minutesBetween(last.endsAt, slot.startsAt) : 0;
    if (last?.kind === 'meetings' && gap < breakMinutes) {
      last.endsAt = slot.endsAt;
      last.count += 1;
      continue;
    }
    if (last) lines.push({ kind: 'break', startsAt: last.endsAt, endsAt: slot.startsAt });
    const minutes = minutesBetween(slot.startsAt, slot.endsAt);
    lines.push({ kind: 'meetings', ...slot, count: 1, minutes });
  }
  return lines;
}

/** An announced break or lunch takes the place of the bare gap between the meetings. */
function isAnnounced(line: Time, items: readonly Time[]): boolean {
  return items.some((item) => item.startsAt < line.endsAt && item.endsAt > line.startsAt);
}

export function dayPlan<Item extends Time & { kind: string }>(
  items: readonly Item[],
  slots: readonly Time[],
): { day: string; lines: PlanLine<Item>[] }[] {
  const days = [
    ...new Set([...items, ...slots].map(({ startsAt }) => bangkokDay(startsAt))),
  ].sort();
  return days.map((day) => {
    const own = items.filter(({ startsAt }) => bangkokDay(startsAt) === day);
    const says = own.some(({ kind }) => kind === 'meetings');
    const meetings = meetingLines(slots.filter(({ startsAt }) => bangkokDay(startsAt) === day));
    const lines: PlanLine<Item>[] = [
      ...own.map((item) => ({
        kind: 'item' as const,
        ...{ startsAt: item.startsAt, endsAt: item.endsAt, item },
      })),
      ...meetings.filter((line) =>
        line.kind === 'break' ? !isAnnounced(line, own) && !says : !says,
      ),
    ];
    lines.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return { day, lines };
  });
}
