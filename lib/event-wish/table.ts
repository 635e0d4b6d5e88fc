import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { attendeeNames } from '@/lib/event/attendee';
import { type Attendee, readAttendees, readMeasures } from '@/lib/event/attendee-facts';
import { canManageEvent } from '@/lib/event/policy';
import { type EventState, type Side, sides } from '@/lib/event/states';
import { namesOf, type PartialNames } from '@/lib/i18n/locales';
import { normalise } from '@/lib/text/normalise';
import { readPairFacts } from './pair-facts';
import { type WeighedPairFacts, weighPairs } from './pair-weights';
import type { PairFilter, PairQuery } from './schema';
import { stepOf } from './weights';

/** Who wishes whom at an event, for those who make its schedule. */
export const pairsPerPage = 25;

export type TablePair = WeighedPairFacts & { smeNames: PartialNames; partnerNames: PartialNames };

export type Unanswered = {
  id: string;
  side: Side;
  names: PartialNames;
  /** Wishes given so far. */
  given: number;
  remindedAt: Date | null;
};

/** What a lock can name. */
export type LockChoices = {
  slots: { number: number; startsAt: Date; endsAt: Date }[];
  tables: { id: string; label: string }[];
  interpreters: { id: string; name: string; nameRoman: string | null }[];
};

export type WishTable = {
  event: {
    id: string;
    code: string;
    names: { th: string; ja: string; en: string };
    state: EventState;
    isExample: boolean;
    wishesEndAt: Date | null;
  };
  counts: Record<PairFilter, number>;
  pairs: TablePair[];
  page: number;
  last: number;
  /** Participants by side: how many, and how many have said that they are done. */
  answered: Record<Side, { all: number; done: number }>;
  unanswered: Unanswered[];
  /** The pair whose rule is being edited, also one of which nobody has said anything. */
  edited: TablePair | null;
  choices: LockChoices;
  /** For choosing any pair: registrations by side. */
  parties: Record<Side, { id: string; names: PartialNames }[]>;
};

const shows: Record<PairFilter, (pair: WeighedPairFacts) => boolean> = {
  all: () => true,
  mutual: ({ sme, partner }) => stepOf(sme) > 0 && stepOf(partner) > 0,
  must: ({ must }) => must,
  'one-sided': ({ sme, partner }) => stepOf(sme) > 0 !== stepOf(partner) > 0,
  stopped: ({ guard }) => guard !== null,
  lock: ({ rule }) => rule === 'lock',
  forbid: ({ rule }) => rule === 'forbid',
  allow: ({ rule }) => rule === 'allow',
  never: ({ guard }) => guard === 'never',
};

const eventInclude = {
  slots: { orderBy: { number: 'asc' } },
  tables: { orderBy: [{ position: 'asc' }, { label: 'asc' }] },
  interpreters: { orderBy: [{ name: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.MatchingEventInclude;

/** Null for everybody who does not manage the event. */
export async function wishTable(
  viewer: Viewer,
  code: string,
  query: PairQuery,
): Promise<WishTable | null> {
  const event = await db.matchingEvent.findUnique({ where: { code }, include: eventInclude });
  if (!event || !canManageEvent(viewer, event)) return null;
  const attendees = await readAttendees(db, event.id);
  const asked = editedPair(query, attendees);
  const facts = await readPairFacts(db, event.id, 0, asked ? [asked] : []);
  const measures = await readMeasures(db);
  const names = new Map(attendees.map((one) => [one.id, attendeeNames(one)]));
  const nobody = { th: null, ja: null, en: null };
  const named = (pair: WeighedPairFacts): TablePair => ({
    ...pair,
    smeNames: names.get(pair.smeRegId) ?? nobody,
    partnerNames: names.get(pair.partnerRegId) ?? nobody,
  });
  const read = weighPairs(facts, attendees, measures).map(named);
  const all = read.filter(({ sme, partner, rule }) => sme ?? partner ?? rule);
  const found = all.filter(says(query.q)).sort(byWeight);
  const shown = found.filter(shows[query.show]);
  const last = Math.max(1, Math.ceil(shown.length / pairsPerPage));
  const page = Math.min(query.page, last);
  const edited = read.find((pair) => asked && keyOf(pair) === keyOf(asked));
  return {
    event: {
      ...{ id: event.id, code, state: event.state, isExample: event.isExample },
      ...{ names: namesOf(event), wishesEndAt: event.wishesEndAt },
    },
    counts: countsOf(found),
    pairs: shown.slice((page - 1) * pairsPerPage, page * pairsPerPage),
    ...{ page, last },
    answered: answeredOf(attendees),
    unanswered: unansweredOf(attendees, all),
    edited: edited ?? null,
    choices: choicesOf(event),
    parties: { SME: partiesOf(attendees, 'SME'), PARTNER: partiesOf(attendees, 'PARTNER') },
  };
}

type Pair = Pick<WeighedPairFacts, 'smeRegId' | 'partnerRegId'>;

function keyOf({ smeRegId, partnerRegId }: Pair): string {
  return `${smeRegId} ${partnerRegId}`;
}

/** The pair that the address names, whether or not anybody has said anything of it. */
function editedPair({ sme, partner }: PairQuery, attendees: readonly Attendee[]): Pair | null {
  const isThere = (id: string, side: Side) =>
    attendees.some((one) => one.id === id && one.side === side);
  if (!sme || !partner || !isThere(sme, 'SME') || !isThere(partner, 'PARTNER')) return null;
  return { smeRegId: sme, partnerRegId: partner };
}

/** The weightiest first, then by names of nobody: the order of ids. */
function byWeight(a: TablePair, b: TablePair): number {
  return b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function says(q: string): (pair: TablePair) => boolean {
  const wanted = normalise(q);
  if (!wanted) return () => true;
  const has = (names: PartialNames) =>
    Object.values(names).some((name) => name !== null && normalise(name).includes(wanted));
  return ({ smeNames, partnerNames }) => has(smeNames) || has(partnerNames);
}

function countsOf(pairs: readonly TablePair[]): Record<PairFilter, number> {
  const counted = Object.entries(shows).map(([key, test]) => [key, pairs.filter(test).length]);
  return Object.fromEntries(counted) as Record<PairFilter, number>;
}

function answeredOf(attendees: readonly Attendee[]): WishTable['answered'] {
  const of = (side: Side) => attendees.filter((one) => one.side === side);
  const count = (side: Side) => ({
    all: of(side).length,
    done: of(side).filter(({ wishesDoneAt }) => wishesDoneAt !== null).length,
  });
  return { SME: count('SME'), PARTNER: count('PARTNER') };
}

/** Those who have given nothing first. */
function unansweredOf(
  attendees: readonly Attendee[],
  pairs: readonly WeighedPairFacts[],
): Unanswered[] {
  const given = new Map<string, number>();
  const count = (id: string) => given.set(id, (given.get(id) ?? 0) + 1);
  for (const { sme, partner, smeRegId, partnerRegId } of pairs) {
    if (sme) count(smeRegId);
    if (partner) count(partnerRegId);
  }
  return attendees
    .filter(({ wishesDoneAt }) => wishesDoneAt === null)
    .map((one) => ({
      id: one.id,
      side: sides.find((side) => side === one.side) ?? 'SME',
      names: attendeeNames(one),
      given: given.get(one.id) ?? 0,
      remindedAt: one.remindedAt,
    }))
    .sort((a, b) => a.given - b.given || (a.id < b.id ? -1 : 1));
}

type EventWithPlaces = Prisma.MatchingEventGetPayload<{ include: typeof eventInclude }>;

function choicesOf(event: EventWithPlaces): LockChoices {
  return {
    slots: event.slots.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt })),
    tables: event.tables.map(({ id, label }) => ({ id, label })),
    interpreters: event.interpreters.map(({ id, name, nameRoman }) => ({ id, name, nameRoman })),
  };
}

function partiesOf(attendees: readonly Attendee[], side: Side) {
  return attendees
    .filter((one) => one.side === side)
    .map((one) => ({ id: one.id, names: attendeeNames(one) }));
}
