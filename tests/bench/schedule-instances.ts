/**
 * Seeded events for the scheduler: sizes and kinds of availability as in the published table, and
 * ten with interpreters of varying scarcity, floors, sectors, reserved tables and online parties.
 */
import type {
  Interpreter,
  Party,
  Presence,
  ScheduleProblem,
  Slot,
  Table,
} from '@/lib/schedule/problem';
import {
  type AskedWish,
  type Firm,
  partnerFirm,
  pick,
  sectorGroups,
  smeFirm,
  wishesOf,
} from './schedule-wishes';
import { seeded } from './seeded';

/**
 * `free`: everybody always; `typical`: four slots in five at random, and some miss a half-day;
 * `tight`: every second slot at random; `visitors`: half of the firms and a quarter of the
 * partners come for one day or miss a half-day; `half-days`: firms come for one half-day or a day
 * and miss a fifth of it, partners are there in three slots of five.
 */
export type Availability = 'free' | 'typical' | 'tight' | 'visitors' | 'half-days';

export interface InstanceSpec {
  name: string;
  smes: number;
  partners: number;
  days: number;
  slotsPerDay: number;
  tables: number;
  availability: Availability;
  seed: number;
  /** Most meetings of a firm and of a partner. */
  caps?: readonly [number, number];
  /** Wishes a firm, on average. */
  wishes?: number;
  interpreters?: number;
  /** Share of the interpreters who work in some sectors only. */
  specialists?: number;
  floors?: number;
  travelSlots?: number;
  /** Share of the tables kept for some sectors. */
  sectorTables?: number;
  reserved?: number;
  /** Share of the parties, and of the tables, that are online. */
  online?: number;
}

export interface Instance {
  spec: InstanceSpec;
  problem: ScheduleProblem;
  asked: readonly AskedWish[];
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A morning and an afternoon a day, and a break for coffee in the middle of each. */
function slotsOf(days: number, slotsPerDay: number): Slot[] {
  const morning = Math.ceil(slotsPerDay / 2);
  return numbers(days * slotsPerDay).map((at) => {
    const day = Math.floor(at / slotsPerDay);
    const place = at % slotsPerDay;
    const inHalf = place < morning ? place : place - morning;
    const half = 2 * day + (place < morning ? 0 : 1);
    return { day, half, follows: inHalf !== 0 && inHalf !== Math.ceil(morning / 2) };
  });
}

const numbersWith = (random: () => number, count: number, share: number) =>
  numbers(count).filter(() => random() < share);

function typicalSlots(random: () => number, slots: readonly Slot[]): number[] {
  const missed = random() < 0.15 ? pick(random, slots).half : -1;
  return numbersWith(random, slots.length, 0.8).filter((at) => slots[at]?.half !== missed);
}

function visitorSlots(random: () => number, slots: readonly Slot[], whole: number): number[] {
  const days = 1 + Math.max(...slots.map(({ day }) => day));
  const [kind, day, half] = [
    random(),
    Math.floor(random() * days),
    Math.floor(random() * 2 * days),
  ];
  return numbers(slots.length).filter((at) => {
    const slot = slots[at];
    if (slot === undefined || random() < 0.05) return false;
    if (kind < whole) return true;
    return kind < whole + (1 - whole) / 2 ? slot.day === day : slot.half !== half;
  });
}

function halfDaySlots(random: () => number, slots: readonly Slot[], isPartner: boolean): number[] {
  if (isPartner) return numbersWith(random, slots.length, 0.6);
  const half = pick(random, slots).half;
  const oneHalf = random() < 0.6;
  return numbers(slots.length).filter((at) => {
    const slot = slots[at];
    if (slot === undefined || random() < 0.2) return false;
    return oneHalf ? slot.half === half : Math.floor(slot.half / 2) === Math.floor(half / 2);
  });
}

function partyOf(
  random: () => number,
  spec: InstanceSpec,
  slots: readonly Slot[],
  [side, at]: ['s' | 'p', number],
): Party {
  const isPartner = side === 'p';
  const cap = (spec.caps ?? [6, slots.length])[isPartner ? 1 : 0] ?? 1;
  const available = {
    free: () => numbers(slots.length),
    typical: () => typicalSlots(random, slots),
    tight: () => numbersWith(random, slots.length, 0.5),
    visitors: () => visitorSlots(random, slots, isPartner ? 0.75 : 0.5),
    'half-days': () => halfDaySlots(random, slots, isPartner),
  }[spec.availability]();
  const preferred = random() < 0.2 ? [pick(random, slots).half] : [];
  let presence: Presence = 'place';
  if (spec.online !== undefined) {
    const chance = random();
    if (chance < spec.online) presence = isPartner ? 'both' : 'online';
    else if (chance < 2 * spec.online) presence = 'both';
  }
  return { id: `${side}${at}`, cap, available, preferredHalves: preferred, presence };
}

function tablesOf(random: () => number, spec: InstanceSpec, slots: readonly Slot[]): Table[] {
  const floors = spec.floors ?? 1;
  const online = Math.round((spec.online ?? 0) * spec.tables);
  const reserved = spec.reserved ?? 0;
  return numbers(spec.tables).map((at) => {
    const isOnline = at < online;
    const keptFor = !isOnline && at - online < reserved ? at - online : null;
    const kept = keptFor === null && !isOnline && random() < (spec.sectorTables ?? 0);
    return {
      id: `t${at}`,
      floor: isOnline ? '' : `floor ${1 + (at % floors)}`,
      sectors: kept ? pick(random, sectorGroups) : [],
      reservedFor: keptFor,
      presence: isOnline ? 'online' : 'place',
      available: numbers(slots.length),
    };
  });
}

function interpretersOf(random: () => number, spec: InstanceSpec, slots: readonly Slot[]) {
  const days = 1 + Math.max(...slots.map(({ day }) => day));
  return numbers(spec.interpreters ?? 0).map((at): Interpreter => {
    const kind = random();
    const languages = kind < 0.7 ? ['ja-th'] : kind < 0.85 ? ['en-th', 'ja-th'] : ['en-th'];
    const sectors = random() < (spec.specialists ?? 0) ? pick(random, sectorGroups) : [];
    const oneDay = random() < 0.3 ? Math.floor(random() * days) : null;
    const available = numbers(slots.length).filter(
      (slot) => oneDay === null || slots[slot]?.day === oneDay,
    );
    return { id: `i${at}`, languages, sectors, available };
  });
}

export function makeInstance(spec: InstanceSpec): Instance {
  const random = seeded(spec.seed);
  const slots = slotsOf(spec.days, spec.slotsPerDay);
  const smeFirms: Firm[] = numbers(spec.smes).map(() => smeFirm(random));
  const partnerFirms: Firm[] = numbers(spec.partners).map(() => partnerFirm(random));
  const asked = wishesOf({
    random,
    smes: smeFirms,
    partners: partnerFirms,
    count: (spec.wishes ?? 30) * spec.smes,
    interpreted: spec.interpreters !== undefined,
  });
  const problem: ScheduleProblem = {
    smes: numbers(spec.smes).map((at) => partyOf(random, spec, slots, ['s', at])),
    partners: numbers(spec.partners).map((at) => partyOf(random, spec, slots, ['p', at])),
    slots,
    tables: tablesOf(random, spec, slots),
    interpreters: interpretersOf(random, spec, slots),
    wishes: asked.map(({ sme, partner, weight, must, interpret, sectors }) => {
      return { sme, partner, weight, must, interpret, sectors };
    }),
    fixed: [],
    travelSlots: spec.travelSlots ?? 0,
  };
  return { spec, problem, asked };
}

const hundred = { smes: 300, partners: 100, days: 2, slotsPerDay: 10, tables: 100 } as const;
const thousand = { smes: 1000, partners: 300, days: 2, slotsPerDay: 10, tables: 280 } as const;
const small = { smes: 120, partners: 40, days: 2, slotsPerDay: 6, tables: 36 } as const;

/** Kinds of the published table, each by several seeds. */
export const publishedKinds: readonly InstanceSpec[] = [
  { name: 'free, 100 tables', ...hundred, availability: 'free', seed: 1 },
  { name: 'free, 100 tables', ...hundred, availability: 'free', seed: 2 },
  { name: 'free, 90 tables', ...hundred, tables: 90, availability: 'free', seed: 3 },
  { name: 'typical', ...hundred, availability: 'typical', seed: 11 },
  { name: 'typical', ...hundred, availability: 'typical', seed: 12 },
  { name: 'typical', ...hundred, availability: 'typical', seed: 13 },
  { name: '70 tables, saturated', ...hundred, tables: 70, availability: 'typical', seed: 21 },
  { name: '70 tables, saturated', ...hundred, tables: 70, availability: 'typical', seed: 22 },
  { name: 'tight', ...hundred, availability: 'tight', seed: 31 },
  { name: 'tight', ...hundred, availability: 'tight', seed: 32 },
  { name: 'tight', ...hundred, availability: 'tight', seed: 33 },
  { name: 'visitors', ...hundred, availability: 'visitors', seed: 34 },
  { name: 'half-days', ...hundred, availability: 'half-days', seed: 35 },
  { name: 'large', ...thousand, availability: 'typical', seed: 41 },
  { name: 'large, tight', ...thousand, availability: 'tight', seed: 42 },
];

const interpreted = { ...hundred, availability: 'typical' } as const;

/** Ten with interpreters, from ample to one for ten meetings that need one. */
export const interpretedKinds: readonly InstanceSpec[] = [
  { name: '100 interpreters', ...interpreted, interpreters: 100, seed: 101 },
  { name: '60 interpreters', ...interpreted, interpreters: 60, seed: 102 },
  { name: '30 interpreters', ...interpreted, interpreters: 30, specialists: 0.3, seed: 103 },
  { name: '12 interpreters', ...interpreted, interpreters: 12, specialists: 0.5, seed: 104 },
  {
    ...{ name: '60 interpreters, 3 floors', ...interpreted, interpreters: 60, seed: 105 },
    ...{ floors: 3, travelSlots: 1 },
  },
  {
    ...{ name: '60 interpreters, tables by sector', ...interpreted, interpreters: 60, seed: 106 },
    ...{ sectorTables: 0.5, reserved: 6, tables: 80 },
  },
  {
    ...{ name: '20 interpreters, 2 floors', ...small, availability: 'visitors', seed: 107 },
    ...{ interpreters: 20, specialists: 0.3, floors: 2, travelSlots: 1, sectorTables: 0.3 },
  },
  {
    ...{ name: '8 interpreters, half-days', ...small, availability: 'half-days', seed: 108 },
    ...{ interpreters: 8, specialists: 0.3 },
  },
  {
    ...{ name: '25 interpreters, part online', smes: 200, partners: 60, days: 3, slotsPerDay: 8 },
    ...{ tables: 50, availability: 'visitors', seed: 109, interpreters: 25, online: 0.15 },
  },
  {
    ...{ name: 'large, 180 interpreters', ...thousand, availability: 'typical', seed: 110 },
    ...{ interpreters: 180, floors: 2, travelSlots: 1 },
  },
];
