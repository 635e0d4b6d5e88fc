import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type EventMeetingState } from '@/lib/db/client';
import { turnOf } from '@/lib/introduction/states';
import { addPartner, addSme, makeWorld, type World } from '../access/world';
import { seeded } from '../bench/seeded';

/** An event that is over, with every fate that a meeting can have, drawn by a seed. */
export type ResultsWorld = World & {
  id: string;
  code: string;
  officer: Viewer;
  otherOfficer: Viewer;
  headquarters: Viewer;
};

const fates: readonly [EventMeetingState, string | null][] = [
  ...Array.from({ length: 8 }, (): [EventMeetingState, null] => ['HELD', null]),
  ['MISSED', 'sme-absent'],
  ['MISSED', 'partner-absent'],
  ['MISSED', 'a reason of later'],
  ['DECLINED', 'declined'],
  ['EXPIRED', null],
  ['CANCELLED', 'left'],
  ['CONFIRMED', null],
];
const stages = ['talking', 'order', 'contract'];
const outlooks = ['none', 'stay-in-touch', 'sample', 'quote', 'trial', 'contract'];

type Draw = <T>(list: readonly T[]) => T;

function drawer(random: () => number): Draw {
  return (list) => {
    const drawn = list[Math.floor(random() * list.length)];
    if (drawn === undefined) throw new RangeError('nothing to draw from');
    return drawn;
  };
}

const hour = (at: number) => new Date(Date.UTC(2026, 8, 1, at));

export async function makeResultsWorld(
  seed: number,
  [firms, partners]: [number, number] = [7, 5],
): Promise<ResultsWorld> {
  const world = await makeWorld();
  const draw = drawer(seeded(seed));
  const event = await db.matchingEvent.create({
    data: {
      code: `EV-TEST-${randomUUID().slice(0, 8)}`,
      ...{ state: 'CLOSED', presence: 'place', nameTh: 'งานทดสอบ', nameJa: '試験', nameEn: 'Test' },
      ...{ centreCode: 'BSC-09', createdByName: 'test', closedAt: hour(20) },
      ...{ startsOn: hour(0), endsOn: hour(0) },
      slots: {
        create: Array.from({ length: firms }, (_, at) => {
          return { number: at + 1, startsAt: hour(at), endsAt: hour(at + 1) };
        }),
      },
      tables: { create: Array.from({ length: partners }, (_, at) => ({ label: `${at + 1}` })) },
    },
    include: { tables: { orderBy: { label: 'asc' } } },
  });
  const smes = await registerAll(event.id, firms, draw, async (at) => {
    const sme = await addSme(at % 2 ? 'BSC-01' : 'BSC-09', 'TH-22', 'APPROVED');
    return { side: 'SME', smeId: sme.id };
  });
  const others = await registerAll(event.id, partners, draw, async () => {
    return { side: 'PARTNER', partnerId: (await addPartner()).id };
  });
  for (const [at, sme] of smes.entries()) {
    for (const [to, partner] of others.entries()) {
      await addWishes(event.id, sme.id, partner.id, draw);
      const table = event.tables[to]?.id ?? '';
      // A Latin square: nobody and no table is in two places.
      const place = { slotNumber: ((at + to) % firms) + 1, tableId: table };
      await addMeeting(event.id, { sme, partner, place, number: at * partners + to }, draw);
    }
  }
  const actors = world.actors as Record<string, Viewer>;
  const of = (name: string) => {
    const found = actors[name];
    if (!found) throw new Error(`no actor ${name}`);
    return found;
  };
  return {
    ...world,
    ...{ id: event.id, code: event.code, officer: of('centreOfficer') },
    ...{ otherOfficer: of('otherCentreOfficer'), headquarters: of('headquarters') },
  };
}

type Registered = { id: string; smeId: string | null; partnerId: string | null };
type Who = { side: 'SME'; smeId: string } | { side: 'PARTNER'; partnerId: string };

async function registerAll(
  eventId: string,
  count: number,
  draw: Draw,
  make: (at: number) => Promise<Who>,
): Promise<Registered[]> {
  const all: Registered[] = [];
  for (let at = 0; at < count; at += 1) {
    const checkedInAt = draw([hour(1), null]);
    const row = await db.eventRegistration.create({
      data: {
        ...{ eventId, ...(await make(at)), presence: 'place' },
        state: at === 1 ? 'LEFT' : 'REGISTERED',
        people: { create: { name: 'คนทดสอบ', badge: randomUUID(), checkedInAt } },
      },
    });
    all.push(row);
  }
  // Somebody who never came to have a place.
  await db.eventRegistration.create({
    data: { eventId, ...(await make(count)), presence: 'place', state: 'WAITING_LIST' },
  });
  return all;
}

async function addWishes(eventId: string, smeId: string, partnerId: string, draw: Draw) {
  const grades = ['MUST', 'LIKE', 'NEVER', null] as const;
  const said = [
    { fromId: smeId, toId: partnerId, grade: draw(grades) },
    { fromId: partnerId, toId: smeId, grade: draw(grades) },
  ];
  await db.eventWish.createMany({
    data: said.flatMap(({ grade, ...pair }) =>
      grade ? [{ eventId, ...pair, grade, byName: 'test' }] : [],
    ),
  });
}

type Pair = {
  sme: Registered;
  partner: Registered;
  place: { slotNumber: number; tableId: string };
  /** Of the meeting, from 0: each fate in turn. */
  number: number;
};

async function addMeeting(eventId: string, { sme, partner, place, number }: Pair, draw: Draw) {
  const [state, endedReason] = fates[number % fates.length] ?? ['HELD', null];
  const held = state === 'HELD' ? await addCase(sme, partner, draw) : {};
  const toldAt = state === 'CANCELLED' && number >= fates.length ? null : hour(0);
  await db.eventMeeting.create({
    data: {
      ...{ eventId, smeRegId: sme.id, partnerRegId: partner.id, ...place, ...held },
      ...{ state, endedReason, toldAt, weight: 1 },
    },
  });
}

/** The case that a held meeting goes on in, with answers of both sides over the year. */
async function addCase(sme: Registered, partner: Registered, draw: Draw) {
  const days = [0, 30, 90, 180, 365];
  const { id, meetings } = await db.introduction.create({
    data: {
      ...{ code: `JD-TEST-${randomUUID().slice(0, 8)}`, state: 'MET', turn: turnOf('MET') },
      ...{ smeId: sme.smeId ?? '', partnerId: partner.partnerId ?? '', requestedBy: 'SME' },
      centreCode: draw(['BSC-09', 'BSC-01']),
      outcomeRounds: {
        create: days.map((day) => ({ day, dueAt: hour(24 * day), ...answers(draw) })),
      },
      meetings: {
        create: {
          ...{ state: 'HELD', kind: 'TABLE', minutes: 30, proposedBySide: 'SME' },
          ...{ proposedByName: 'test', startsAt: hour(1), endsAt: hour(2), uid: randomUUID() },
          surveys: { create: surveys(draw) },
        },
      },
    },
    include: { meetings: true },
  });
  return { introductionId: id, meetingId: meetings[0]?.id ?? null };
}

function surveys(draw: Draw) {
  return (['SME', 'PARTNER'] as const)
    .filter(() => draw([true, true, false]))
    .map((side) => ({
      ...{ side, usefulness: draw([1, 2, 3, 4, 5]), outlook: draw(outlooks), byName: 'test' },
    }));
}

/** One report a side at most; a ruling after them. */
function answers(draw: Draw) {
  const claim = () => ({ stage: draw(stages), phase: 1 });
  const sides = (['SME', 'PARTNER'] as const).filter(() => draw([true, false]));
  const reports = sides.map((side) => {
    return { ...claim(), side, language: 'th' as const, byName: 'test', createdAt: hour(3) };
  });
  const rulings = draw([[], [], [], ['evidenced'], ['settled']]).map((ruling) => {
    return {
      ...{ ...claim(), ruling, reason: 'test', byId: randomUUID(), byName: 'test' },
      createdAt: hour(4),
    };
  });
  return { reports: { create: reports }, rulings: { create: rulings } };
}
