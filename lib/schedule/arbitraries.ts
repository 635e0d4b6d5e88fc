/** Drawn problems for property tests and measurements. */
import fc from 'fast-check';
import { seeded } from '@/lib/market/seeded';
import type { FixedMeeting, Party, Presence, ScheduleProblem, Wish } from './problem';

export interface Shape {
  smes: number;
  partners: number;
  slots: number;
  tables: number;
  /** Share of the pairs that are wishes. */
  wished: number;
  /** Most meetings of an SME and of a partner. */
  smeCap: number;
  partnerCap: number;
  /** Chance that a party misses a half-day, and each single slot. */
  missesHalf: number;
  missesSlot: number;
  interpreters: number;
  /** Share of the wishes that need one. */
  interpreted: number;
  /** Whether tables and interpreters differ: floors, sectors, reservations, presence. */
  varied: boolean;
  travelSlots: number;
  /** Share of wishes proposed as fixed meetings. */
  locked: number;
  told: number;
  maxWeight: number;
}

export const plainShape: Shape = {
  ...{ smes: 300, partners: 100, slots: 20, tables: 95, wished: 0.3, smeCap: 8, partnerCap: 20 },
  ...{ missesHalf: 0, missesSlot: 0, interpreters: 0, interpreted: 0, varied: false },
  ...{ travelSlots: 0, locked: 0, told: 0, maxWeight: 1000 },
};

export function drawnProblem(shape: Shape, seed: number): ScheduleProblem {
  const random = seeded(seed);
  const halfLength = 5;
  const slots = Array.from({ length: shape.slots }, (_, slot) => ({
    day: Math.floor(slot / (2 * halfLength)),
    half: Math.floor(slot / halfLength),
    follows: slot % halfLength > 0,
  }));
  const all = slots.map((_, slot) => slot);
  const some = () => (shape.varied ? all.filter(() => random() > 0.05) : all);
  const presence = (): Presence =>
    shape.varied && random() < 0.25 ? (random() < 0.6 ? 'both' : 'online') : 'place';
  const sectors = (chance: number) =>
    shape.varied ? ['food', 'auto', 'health'].filter(() => random() < chance) : [];
  const party = (name: string, index: number, cap: number): Party => {
    const missed = new Set<number>();
    for (const { half } of slots) if (random() < shape.missesHalf / halfLength) missed.add(half);
    const halves = [...new Set(slots.map(({ half }) => half))];
    return {
      id: `${name}-${index}`,
      cap: Math.max(1, Math.round(cap * (0.75 + random() / 2))),
      available: all.filter(
        (slot) => !missed.has(slots[slot]?.half ?? -1) && random() >= shape.missesSlot,
      ),
      preferredHalves: random() < 0.3 ? halves.filter((half) => half % 2 === 0) : [],
      presence: presence(),
    };
  };
  const smes = Array.from({ length: shape.smes }, (_, i) => party('sme', i, shape.smeCap));
  const partners = Array.from({ length: shape.partners }, (_, j) =>
    party('partner', j, shape.partnerCap),
  );
  const tables = Array.from({ length: shape.tables }, (_, table) => ({
    id: `table-${table}`,
    floor: shape.varied ? (['1', '2', ''][Math.floor(random() * 3)] as string) : '1',
    sectors: random() < 0.2 ? sectors(0.5) : [],
    reservedFor: shape.varied && random() < 0.1 ? Math.floor(random() * shape.partners) : null,
    presence: shape.varied ? ((['place', 'both', 'online'] as const)[table % 3] ?? 'both') : 'both',
    available: some(),
  }));
  const languages = ['ja-th', 'en-ja'];
  const interpreters = Array.from({ length: shape.interpreters }, (_, index) => ({
    id: `interpreter-${index}`,
    languages: index % 4 === 3 ? languages : ['ja-th'],
    sectors: random() < 0.3 ? sectors(0.6) : [],
    available: some(),
  }));
  const wishes = drawnWishes(shape, random, sectors);
  const fixed = drawnFixed(shape, random, wishes.length);
  return {
    ...{ smes, partners, slots, tables, interpreters, wishes, fixed },
    travelSlots: shape.travelSlots,
  };
}

function drawnWishes(shape: Shape, random: () => number, sectors: (chance: number) => string[]) {
  const pull = Array.from({ length: shape.partners }, () => random());
  const wishes: Wish[] = [];
  for (let sme = 0; sme < shape.smes; sme += 1) {
    for (let partner = 0; partner < shape.partners; partner += 1) {
      if (random() >= shape.wished) continue;
      const liking = 0.5 * (pull[partner] as number) + 0.5 * random();
      wishes.push({
        ...{ sme, partner, weight: 1 + Math.floor(liking * (shape.maxWeight - 1)) },
        must: liking > 0.85,
        interpret: random() < shape.interpreted ? [random() < 0.8 ? 'ja-th' : 'en-ja'] : [],
        sectors: sectors(0.5),
      });
    }
  }
  return wishes;
}

function drawnFixed(shape: Shape, random: () => number, wishes: number): FixedMeeting[] {
  const fixed: FixedMeeting[] = [];
  for (let wish = 0; wish < wishes; wish += 1) {
    const draw = random();
    if (draw >= shape.locked + shape.told) continue;
    const kind = draw < shape.locked ? 'locked' : 'told';
    const pick = (length: number) =>
      random() < 0.5 && length > 0 ? Math.floor(random() * length) : null;
    fixed.push({
      ...{ wish, kind, slot: pick(shape.slots), table: pick(shape.tables) },
      interpreter: null,
    });
  }
  return fixed;
}

/** Small events with everything in them. */
export function anyShape(most: number): fc.Arbitrary<Shape> {
  const share = fc.constantFrom(0, 0.1, 0.3);
  return fc.record({
    smes: fc.integer({ min: 1, max: most }),
    partners: fc.integer({ min: 1, max: most }),
    slots: fc.integer({ min: 1, max: 12 }),
    tables: fc.integer({ min: 1, max: Math.max(2, Math.ceil(most / 2)) }),
    wished: fc.constantFrom(0.2, 0.5, 1),
    smeCap: fc.integer({ min: 1, max: 6 }),
    partnerCap: fc.integer({ min: 1, max: 8 }),
    missesHalf: share,
    missesSlot: share,
    interpreters: fc.integer({ min: 0, max: 4 }),
    interpreted: fc.constantFrom(0, 0.3, 0.8),
    varied: fc.boolean(),
    travelSlots: fc.integer({ min: 0, max: 2 }),
    locked: fc.constant(0),
    told: fc.constantFrom(0, 0.1),
    maxWeight: fc.constantFrom(3, 100, 1000),
  });
}

export const seeds = fc.integer({ min: 0, max: 1_000_000 });

export const anyProblem = (most: number): fc.Arbitrary<ScheduleProblem> =>
  fc.tuple(anyShape(most), seeds).map(([shape, seed]) => drawnProblem(shape, seed));
