import type { FailureCode } from '@/lib/failure';
import type { RuleInput } from './schema';

/**
 * Whether an officer's lock can be kept at all, before it is written: what contradicts another lock
 * or the people, tables and interpreters of the event is refused with its reason. Pure.
 */
export type LockSide = {
  cap: number;
  state: string;
  awaySlots: readonly number[];
  presence: string;
};

export type OtherLock = {
  smeRegId: string;
  partnerRegId: string;
  slotNumber: number | null;
  tableId: string | null;
  interpreterId: string | null;
};

export type LockWorld = {
  sme: LockSide;
  partner: LockSide;
  slots: readonly number[];
  table: {
    online: boolean;
    reservedForId: string | null;
    closedFrom: number | null;
    closedSlots: readonly number[];
  } | null;
  interpreter: { slots: readonly number[]; goneFrom: number | null } | null;
  /** Of the same event, without this pair's own. */
  locks: readonly OtherLock[];
  /** A side has marked the other with never. */
  never: boolean;
};

const meetsAt = (one: string, other: string) => one === 'both' || other === 'both' || one === other;

/** The locked pair itself, wherever it is put. */
function pairRefusal(lock: RuleInput, { sme, partner, ...world }: LockWorld): FailureCode | null {
  if (world.never) return 'event-rule.never';
  if (sme.state !== 'REGISTERED' || partner.state !== 'REGISTERED') return 'event-rule.not-there';
  if (!meetsAt(sme.presence, partner.presence)) return 'event-rule.presence';
  const away = new Set([...sme.awaySlots, ...partner.awaySlots]);
  if (world.slots.length > 0 && world.slots.every((slot) => away.has(slot))) {
    return 'event-rule.no-common-slot';
  }
  const held = (key: 'smeRegId' | 'partnerRegId') =>
    world.locks.filter((other) => other[key] === lock[key]).length;
  if (held('smeRegId') >= sme.cap) return 'event-rule.sme-full';
  return held('partnerRegId') >= partner.cap ? 'event-rule.partner-full' : null;
}

/** The slot that it names. */
function slotRefusal(lock: RuleInput, world: LockWorld): FailureCode | null {
  const { slotNumber: slot } = lock;
  if (slot === null) return null;
  if (!world.slots.includes(slot)) return 'event-rule.no-slot';
  if (world.sme.awaySlots.includes(slot)) return 'event-rule.sme-away';
  if (world.partner.awaySlots.includes(slot)) return 'event-rule.partner-away';
  const then = world.locks.filter((other) => other.slotNumber === slot);
  if (then.some(({ smeRegId }) => smeRegId === lock.smeRegId)) return 'event-rule.sme-taken';
  if (then.some(({ partnerRegId }) => partnerRegId === lock.partnerRegId)) {
    return 'event-rule.partner-taken';
  }
  if (lock.tableId && then.some(({ tableId }) => tableId === lock.tableId)) {
    return 'event-rule.table-taken';
  }
  const same = (other: OtherLock) => other.interpreterId === lock.interpreterId;
  return lock.interpreterId && then.some(same) ? 'event-rule.interpreter-taken' : null;
}

/** The table and the interpreter that it names. */
function thingRefusal(lock: RuleInput, world: LockWorld): FailureCode | null {
  const { slotNumber: slot, partnerRegId } = lock;
  const { table, interpreter, sme, partner } = world;
  if ((lock.tableId && !table) || (lock.interpreterId && !interpreter)) return 'access.not-found';
  if (table?.reservedForId && table.reservedForId !== partnerRegId) {
    return 'event-rule.table-reserved';
  }
  const way = table?.online ? 'online' : 'place';
  if (table && !(meetsAt(sme.presence, way) && meetsAt(partner.presence, way))) {
    return 'event-rule.presence';
  }
  if (slot === null) return null;
  const closed = table?.closedSlots.includes(slot) || (table?.closedFrom ?? 1e9) <= slot;
  if (table && closed) return 'event-rule.table-closed';
  if (!interpreter) return null;
  const works = interpreter.slots.length === 0 || interpreter.slots.includes(slot);
  const gone = (interpreter.goneFrom ?? 1e9) <= slot;
  return works && !gone ? null : 'event-rule.interpreter-away';
}

/** Why the lock cannot be kept; null: nothing contradicts it. */
export function lockRefusal(lock: RuleInput, world: LockWorld): FailureCode | null {
  return pairRefusal(lock, world) ?? slotRefusal(lock, world) ?? thingRefusal(lock, world);
}
