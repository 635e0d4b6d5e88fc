import { type GridKind, type GridSource, keyIn } from './grid';
import type { MovePlace, MoveRefusal, PlanMeeting, SchedulePlan } from './plan-view';

/**
 * Where in a grid one meeting may be set down, cell by cell. Pure.
 *
 * In a grid of tables a cell is one place. In a grid of firms or partners only the meeting's own row
 * counts and a cell stands for every table of that time; in a grid of interpreters a cell is a time
 * with that interpreter.
 */
export type Target = {
  slotNumber: number;
  /** Row of the grid. */
  row: string;
  /** Where it would sit; null when it may not be set down here. */
  to: MovePlace | null;
  /** Why not; null when it may. */
  refusal: MoveRefusal | { code: 'own-row' | 'interpreter-unfit' | 'interpreter-busy' } | null;
};

/** Whether a meeting has neither taken place nor begun; on a day that runs late, slots begin late. */
export function canStillMove(
  { state, slotNumber }: Pick<PlanMeeting, 'state' | 'slotNumber'>,
  { event, slots }: Pick<SchedulePlan, 'slots'> & { event: { delayMinutes: number } },
  now: Date,
): boolean {
  const slot = slots.find(({ number }) => number === slotNumber);
  if (!slot || state === 'HELD') return false;
  return slot.startsAt.getTime() + event.delayMinutes * 60_000 > now.getTime();
}

export function targetsOf(
  source: GridSource,
  meeting: PlanMeeting,
  places: readonly MovePlace[],
  by: GridKind,
): Target[] {
  if (by === 'table') {
    return places.map((place) => ({
      slotNumber: place.slotNumber,
      row: place.tableId,
      to: place.illegal ? null : place,
      refusal: place.illegal,
    }));
  }
  const slots = bySlot(places);
  if (by === 'interpreter') return withInterpreters(source, meeting, slots);
  const row = keyIn(meeting, by);
  return row === null ? [] : [...slots].map(([slot, own]) => best(slot, row, meeting, own));
}

function bySlot(places: readonly MovePlace[]): Map<number, MovePlace[]> {
  const slots = new Map<number, MovePlace[]>();
  for (const place of places) {
    const own = slots.get(place.slotNumber) ?? [];
    own.push(place);
    slots.set(place.slotNumber, own);
  }
  return slots;
}

/** The best of a time's tables: the one at which it sits now, else the first that is free. */
function best(
  slotNumber: number,
  row: string,
  meeting: PlanMeeting,
  places: readonly MovePlace[],
): Target {
  const open = places.filter((place) => place.illegal === null);
  const to = open.find((place) => place.tableId === meeting.tableId) ?? open[0] ?? null;
  return { slotNumber, row, to, refusal: to ? null : likeliest(places) };
}

/** Of many tables' reasons the one that stands in the way at most of them. */
export function likeliest(places: readonly MovePlace[]): MoveRefusal | null {
  const counts = new Map<string, { refusal: MoveRefusal; count: number }>();
  for (const { illegal } of places) {
    if (!illegal) continue;
    const known = counts.get(illegal.code);
    if (known) known.count += 1;
    else counts.set(illegal.code, { refusal: illegal, count: 1 });
  }
  const all = [...counts.values()].sort((a, b) => b.count - a.count);
  return all[0]?.refusal ?? null;
}

/** Every interpreter in turn: whether they can, and whether there is a table. */
function withInterpreters(
  source: GridSource,
  meeting: PlanMeeting,
  slots: ReadonlyMap<number, MovePlace[]>,
): Target[] {
  const busy = new Set(
    source.meetings
      .filter(({ id, interpreterId }) => id !== meeting.id && interpreterId !== null)
      .map(({ slotNumber, interpreterId }) => `${slotNumber} ${interpreterId}`),
  );
  return [...slots].flatMap(([slotNumber, places]) =>
    source.interpreters.map((one): Target => {
      const row = one.id;
      const target = best(slotNumber, row, meeting, places);
      const works =
        (one.slots.length === 0 || one.slots.includes(slotNumber)) &&
        (one.goneFrom === null || slotNumber < one.goneFrom);
      const speaks = meeting.bridges.some((pair) => one.languages.includes(pair));
      if (!works || !speaks) {
        return { slotNumber, row, to: null, refusal: { code: 'interpreter-unfit' } };
      }
      if (busy.has(`${slotNumber} ${row}`)) {
        return { slotNumber, row, to: null, refusal: { code: 'interpreter-busy' } };
      }
      return target.to ? { ...target, to: { ...target.to, interpreterId: row } } : target;
    }),
  );
}

/** The places of one time that share an answer. */
export type PlaceGroup = {
  /** Null: free. */
  refusal: MoveRefusal | null;
  places: MovePlace[];
};

/** For a list: of every slot first what is free, then what is not, table upon table with one reason. */
export function groupPlaces(
  places: readonly MovePlace[],
): { slotNumber: number; free: MovePlace[]; shut: PlaceGroup[] }[] {
  return [...bySlot(places)].map(([slotNumber, own]) => {
    const shut = new Map<string, PlaceGroup>();
    for (const place of own) {
      if (!place.illegal) continue;
      const { code, pair, meetingId } = place.illegal;
      const key = `${code} ${pair?.smeRegId} ${pair?.partnerRegId} ${meetingId}`;
      const group = shut.get(key) ?? { refusal: place.illegal, places: [] };
      group.places.push(place);
      shut.set(key, group);
    }
    return {
      slotNumber,
      free: own.filter((place) => place.illegal === null),
      shut: [...shut.values()],
    };
  });
}
