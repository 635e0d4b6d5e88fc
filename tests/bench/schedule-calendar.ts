/**
 * Everybody's calendar while an event is booked meeting by meeting: what the baselines book in.
 * Written from the rules of a problem alone, apart from the solver's own checks.
 */
import type { Party, Presence, ScheduledMeeting, ScheduleProblem } from '@/lib/schedule/problem';
import { required } from './schedule-entry';

export type Place = Omit<ScheduledMeeting, 'wish'>;

const modes = ['place', 'online'] as const;

/** Whether there is a way to meet that suits all of them. */
export function meetsBy(...presences: readonly Presence[]): boolean {
  return modes.some((mode) => presences.every((one) => one === mode || one === 'both'));
}

export const isFor = (sectors: readonly string[], of: readonly string[]): boolean =>
  sectors.length === 0 || sectors.some((sector) => of.includes(sector));

/** A table without a floor is nowhere: nobody travels to it. */
const areApart = (floor = '', other = ''): boolean =>
  floor !== '' && other !== '' && floor !== other;

/** Slots of each list as a set that is asked by number. */
const slotMasks = (lists: readonly { available: readonly number[] }[], slots: number) =>
  lists.map(({ available }) => {
    const mask = new Uint8Array(slots);
    for (const slot of available) mask[slot] = 1;
    return mask;
  });

class Side {
  readonly held: Int32Array;
  readonly count: Int32Array;
  readonly free: readonly Uint8Array[];

  constructor(
    readonly parties: readonly Party[],
    private readonly slots: number,
  ) {
    this.held = new Int32Array(parties.length * slots).fill(-1);
    this.count = new Int32Array(parties.length);
    this.free = slotMasks(parties, slots);
  }

  isFree(party: number, slot: number): boolean {
    if (required(this.count, party) >= required(this.parties, party).cap) return false;
    const isThere = required(required(this.free, party), slot) === 1;
    return isThere && required(this.held, party * this.slots + slot) === -1;
  }

  set(party: number, slot: number, floor: number): void {
    this.held[party * this.slots + slot] = floor;
    this.count[party] = required(this.count, party) + (floor === -1 ? -1 : 1);
  }

  at(party: number, slot: number): number {
    return required(this.held, party * this.slots + slot);
  }
}

/** A hold of both calendars that has no table yet. */
const pending = -2;

export class Calendar {
  private readonly smes: Side;
  private readonly partners: Side;
  private readonly tables: readonly Uint8Array[];
  private readonly interpreters: readonly Uint8Array[];
  private readonly floors: readonly string[];
  private readonly tableOrder: readonly number[];
  private readonly interpreterOrder: readonly number[];

  constructor(private readonly problem: ScheduleProblem) {
    const { smes, partners, tables, interpreters, slots } = problem;
    this.smes = new Side(smes, slots.length);
    this.partners = new Side(partners, slots.length);
    this.tables = slotMasks(tables, slots.length);
    this.interpreters = slotMasks(interpreters, slots.length);
    this.floors = tables.map(({ floor }) => floor);
    // What few can use is used first: kept tables, then those with sectors.
    const rarity = (at: number) => {
      const table = required(tables, at);
      return (table.reservedFor === null ? 2 : 0) + (table.sectors.length === 0 ? 1 : 0);
    };
    this.tableOrder = [...tables.keys()].sort((a, b) => rarity(a) - rarity(b) || a - b);
    const breadth = (at: number) => {
      const { sectors, languages } = required(interpreters, at);
      return (sectors.length === 0 ? 9 : sectors.length) + 10 * languages.length;
    };
    this.interpreterOrder = [...interpreters.keys()].sort((a, b) => breadth(a) - breadth(b));
  }

  bothFree(wish: number, slot: number): boolean {
    const { sme, partner } = required(this.problem.wishes, wish);
    return this.smes.isFree(sme, slot) && this.partners.isFree(partner, slot);
  }

  /** A table, and an interpreter where one is needed, for the two in the slot; or null. */
  placeAt(wish: number, slot: number): Place | null {
    const interpreter = this.interpreterAt(wish, slot);
    if (interpreter === undefined) return null;
    const table = this.tableOrder.find((at) => this.suits(wish, slot, at));
    return table === undefined ? null : { slot, table, interpreter };
  }

  firstPlace(wish: number): Place | null {
    for (let slot = 0; slot < this.problem.slots.length; slot += 1) {
      if (!this.bothFree(wish, slot)) continue;
      const place = this.placeAt(wish, slot);
      if (place !== null) return place;
    }
    return null;
  }

  book(wish: number, { slot, table, interpreter }: Place): void {
    const { sme, partner } = required(this.problem.wishes, wish);
    this.smes.set(sme, slot, table);
    this.partners.set(partner, slot, table);
    required(this.tables, table)[slot] = 0;
    if (interpreter !== null) required(this.interpreters, interpreter)[slot] = 0;
  }

  /** Holds both calendars without a table: a request that waits. */
  hold(wish: number, slot: number): void {
    const { sme, partner } = required(this.problem.wishes, wish);
    this.smes.set(sme, slot, pending);
    this.partners.set(partner, slot, pending);
  }

  release(wish: number, slot: number): void {
    const { sme, partner } = required(this.problem.wishes, wish);
    this.smes.set(sme, slot, -1);
    this.partners.set(partner, slot, -1);
  }

  private interpreterAt(wish: number, slot: number): number | null | undefined {
    const { interpret, sectors } = required(this.problem.wishes, wish);
    if (interpret.length === 0) return null;
    return this.interpreterOrder.find((at) => {
      const one = required(this.problem.interpreters, at);
      const isFree = required(required(this.interpreters, at), slot) === 1;
      const speaks = interpret.some((pair) => one.languages.includes(pair));
      return isFree && speaks && isFor(one.sectors, sectors);
    });
  }

  private suits(wish: number, slot: number, at: number): boolean {
    if (required(required(this.tables, at), slot) !== 1) return false;
    const { sme, partner, sectors } = required(this.problem.wishes, wish);
    const table = required(this.problem.tables, at);
    if (table.reservedFor !== null && table.reservedFor !== partner) return false;
    const [one, other] = [
      required(this.problem.smes, sme),
      required(this.problem.partners, partner),
    ];
    if (!meetsBy(one.presence, other.presence, table.presence)) return false;
    if (!isFor(table.sectors, sectors)) return false;
    return this.reaches(this.smes, sme, slot, at) && this.reaches(this.partners, partner, slot, at);
  }

  /** Whether the party's meetings on other floors of the half-day are far enough in time. */
  private reaches(side: Side, party: number, slot: number, table: number): boolean {
    const { travelSlots, slots } = this.problem;
    if (travelSlots === 0) return true;
    for (let other = slot - travelSlots; other <= slot + travelSlots; other += 1) {
      if (other === slot || slots[other]?.half !== slots[slot]?.half) continue;
      const held = side.at(party, other);
      if (held >= 0 && areApart(this.floors[held], this.floors[table])) return false;
    }
    return true;
  }
}
