/**
 * Advisors and heads of centres, times in the coming two weeks, and questions in every state with
 * what was said. Does nothing where it has been loaded before.
 */
import { workingCalendar } from '@/lib/calendar/facts';
import { addWorkingDays, dayOf, isWorkingDay, nextDay } from '@/lib/calendar/working-days';
import { isTicking } from '@/lib/consultation/states';
import type { Tx } from '@/lib/db/client';
import { newRoom } from '@/lib/video/rooms';
import { stableId } from '../stable-id';
import { insertRows, type Row, upsert } from '../upsert';
import {
  addedHead,
  type DemoAdvisor,
  type DemoConsultation,
  type DemoStep,
  demoAdvisors,
  demoConsultations,
} from './consultations';
import { otherOfficers } from './people';
import {
  addedOfficer,
  addedOfficerRows,
  headquarters,
  memberOf,
  officerOf,
  type Person,
  smeId,
} from './staff';
import { type Checkers, writeWords } from './texts';
import { workingDaysBefore } from './times';

type World = { now: Date; checkers: Checkers };

/** Nobody outside the department reads a question: its own people check the translations. */
const checkers: Checkers = { th: headquarters, ja: headquarters, en: headquarters };

const byId = { key: ['id'] };
const id = (name: string) => stableId(`demo-consultation:${name}`);

export async function playConsultations(tx: Tx, now: Date): Promise<boolean> {
  const world = { now, checkers };
  const known = { id: id(demoConsultations[0]?.key ?? '') };
  if (await tx.consultation.findUnique({ where: known })) return false;
  await addStaff(tx, now);
  await addTimes(tx, now);
  const oldestFirst = demoConsultations.toSorted((a, b) => b.ago - a.ago);
  for (const [salt, demo] of oldestFirst.entries()) await playOne(tx, world, demo, salt);
  return true;
}

const personOf = ({ name, key, centre }: DemoAdvisor): Person =>
  name ? addedOfficer(key, name) : officerOf(centre);

function advisorBy(key: string): Person {
  const found = demoAdvisors.find((advisor) => advisor.key === key);
  if (!found) throw new Error(`no advisor ${key}`);
  return personOf(found);
}

async function addStaff(tx: Tx, now: Date): Promise<void> {
  const added = [...demoAdvisors, addedHead].flatMap(({ key, centre, name }) =>
    name ? [{ key, centre, name }] : [],
  );
  await upsert(tx, 'User', addedOfficerRows(added, now), byId);
  await upsert(
    tx,
    'Advisor',
    demoAdvisors.map((advisor) => ({
      ...{ userId: personOf(advisor).id, topics: advisor.topics, languages: advisor.languages },
      ...{ most: advisor.most, lastDay: null, version: 1, createdAt: now },
    })),
    { key: ['userId'] },
  );
  const heads = [
    ...otherOfficers.map(({ centre }) => [centre, officerOf(centre)] as const),
    ['BSC-09', officerOf('BSC-09')] as const,
    [addedHead.centre, addedOfficer(addedHead.key, addedHead.name)] as const,
  ];
  for (const [code, { id: headId }] of heads) {
    await tx.centre.updateMany({ where: { code, headId: null }, data: { headId } });
  }
}

const hours = [10, 11, 14, 15];
const daysAhead = 10;

/** Two times on most working days of Thailand. */
async function addTimes(tx: Tx, now: Date): Promise<void> {
  const rows: Row[] = [];
  for (const [at, advisor] of demoAdvisors.entries()) {
    for (let days = 1; days <= daysAhead; days += 1) {
      if ((days + at) % 3 === 0) continue;
      const pair = [hours[(days + at) % 2], hours[2 + (at % 2)]];
      for (const hour of pair)
        rows.push(
          timeRow(advisor.key, now, {
            days,
            hour: hour ?? 10,
            way: at % 2 === 0 ? 'either' : 'video',
          }),
        );
    }
  }
  await upsert(tx, 'AdvisorSlot', rows, { key: ['advisorId', 'startsAt'], keep: ['id'] });
}

function timeRow(
  key: string,
  now: Date,
  { days, hour, way }: { days: number; hour: number; way: string },
): Row {
  const day = thaiWorkingDay(now, days);
  const start = `${day}T${String(hour).padStart(2, '0')}:00:00+07:00`;
  return {
    id: id(`slot ${key} ${start}`),
    advisorId: advisorBy(key).id,
    startsAt: new Date(start),
    endsAt: new Date(new Date(start).getTime() + 45 * 60_000),
    ...{ way, cancelledAt: null, createdAt: now },
  };
}

function thaiWorkingDay(now: Date, days: number): string {
  let day = dayOf(now);
  for (let left = Math.abs(days); left > 0; ) {
    day = nextDay(day, days < 0 ? -1 : 1);
    if (isWorkingDay(workingCalendar, day, ['TH'])) left -= 1;
  }
  return day;
}

type Played = { demo: DemoConsultation; rowId: string; asked: Date; firm: Person };

async function playOne(tx: Tx, world: World, demo: DemoConsultation, salt: number): Promise<void> {
  const asked = workingDaysBefore(world.now, demo.ago, salt);
  const played = { demo, rowId: id(demo.key), asked, firm: memberOf(demo.sme) };
  const steps = stepsOf(demo, asked, world.now, salt);
  const sme = await tx.sme.findUniqueOrThrow({
    where: { id: smeId(demo.sme) },
    select: { centreCode: true },
  });
  await upsert(
    tx,
    'Consultation',
    [await rowOf(tx, played, { steps, centreCode: sme.centreCode ?? demo.at, now: world.now })],
    byId,
  );
  await addEntry(tx, world, played, { kind: 'question', text: demo.question, at: asked });
  for (const step of steps) await addEntry(tx, world, played, step);
  for (const booking of demo.bookings ?? []) await addBooking(tx, world.now, played, booking);
}

type Step = Omit<DemoStep, 'gap' | 'kind'> & { kind: DemoStep['kind'] | 'question'; at: Date };

/** Each step on its day, never after now. */
function stepsOf(demo: DemoConsultation, asked: Date, now: Date, salt: number): Step[] {
  let left = demo.ago;
  return (demo.steps ?? []).map(({ gap, ...step }, index) => {
    left -= gap;
    const at = workingDaysBefore(now, Math.max(0, left), salt + index + 1);
    return {
      ...step,
      at: new Date(Math.max(at.getTime(), asked.getTime() + (index + 1) * 60_000)),
    };
  });
}

async function rowOf(
  tx: Tx,
  { demo, rowId, asked, firm }: Played,
  { steps, centreCode, now }: { steps: Step[]; centreCode: string; now: Date },
): Promise<Row> {
  const year = new Date(asked.getTime() + 7 * 3_600_000).getUTCFullYear() + 543;
  const [next] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number(${`consultation-${year}`}) AS number`;
  const atOf = (kind: Step['kind']) => steps.find((step) => step.kind === kind)?.at ?? null;
  const answer = steps.findLast(({ kind }) => kind === 'answer')?.at ?? null;
  return {
    ...{ id: rowId, code: `EC-${year}-${String(next?.number ?? 0).padStart(4, '0')}` },
    ...{ smeId: smeId(demo.sme), askedById: firm.id, askedByName: firm.name, language: 'th' },
    ...{ topic: demo.topic, urgency: demo.urgency, state: demo.state, routedBy: demo.routedBy },
    ...{ centreCode, handledAtCode: demo.at },
    advisorId: demo.advisor ? advisorBy(demo.advisor).id : null,
    dueAt: isTicking(demo.state) ? dueIn(now, demo.left ?? 1) : null,
    ...{ remindedAt: atOf('reminded'), escalatedAt: atOf('escalated') },
    firstAnswerAt: atOf('answer'),
    answeredAt: answer,
    closedAt: atOf('closed'),
    ...{ rating: demo.rating ?? null, ratingNote: demo.ratingNote ?? null, ratedAt: atOf('rated') },
    ...{ isExample: true, version: 1, createdAt: asked },
  };
}

/** The end of a working day; 0 is today's, or the next one's on a day off. */
function dueIn(now: Date, left: number): Date {
  if (left > 0) return addWorkingDays(workingCalendar, now, left, ['TH']).dueAt;
  const today = dayOf(now);
  const isOff = left === 0 && !isWorkingDay(workingCalendar, today, ['TH']);
  return new Date(`${isOff ? thaiWorkingDay(now, 1) : thaiWorkingDay(now, left)}T23:59:59+09:00`);
}

const firmKinds = ['question', 'reply', 'follow-up', 'rated', 'closed'];
const clockKinds = ['reminded', 'escalated', 'advisor-left'];
const internalKinds = ['note', 'reminded', 'escalated'];

async function addEntry(tx: Tx, world: World, played: Played, step: Step): Promise<void> {
  const { demo, rowId, firm } = played;
  const isFirm = firmKinds.includes(step.kind);
  const staff = demo.advisor ? advisorBy(demo.advisor) : null;
  const author = clockKinds.includes(step.kind) ? null : isFirm ? firm : staff;
  const entryId = id(`${demo.key} ${step.kind} ${step.at.getTime()}`);
  await insertRows(tx, 'ConsultationEntry', [
    {
      ...{ id: entryId, consultationId: rowId, kind: step.kind, side: isFirm ? 'SME' : 'STAFF' },
      internal: internalKinds.includes(step.kind),
      detail: detailOf(demo, step.kind, staff),
      ...{ authorId: author?.id ?? null, authorName: author?.name ?? 'Japan Desk' },
      createdAt: step.at,
    },
  ]);
  if (!step.text) return;
  const key = { ownerKind: 'CONSULTATION_ENTRY' as const, ownerId: entryId, field: 'body' };
  await writeWords(tx, key, step.text, author?.id ?? null, step.at, world);
}

function detailOf(demo: DemoConsultation, kind: Step['kind'], staff: Person | null): Row | null {
  switch (kind) {
    case 'question':
      return { routedBy: demo.routedBy, to: demo.at };
    case 'advisor-left':
      return { to: staff?.name ?? '', centre: demo.at, routedBy: demo.routedBy };
    case 'escalated':
      return { to: 'head' };
    case 'rated':
      return { rating: demo.rating ?? null };
    default:
      return null;
  }
}

type DemoBooking = NonNullable<DemoConsultation['bookings']>[number];

async function addBooking(
  tx: Tx,
  now: Date,
  { demo, rowId, asked, firm }: Played,
  booking: DemoBooking,
): Promise<void> {
  if (!demo.advisor) return;
  const { in: days, hour, state, way } = booking;
  const slot = timeRow(demo.advisor, now, { days, hour, way: 'either' });
  await upsert(tx, 'AdvisorSlot', [slot], { key: ['advisorId', 'startsAt'], keep: ['id'] });
  const { advisorId, startsAt } = slot as { advisorId: string; startsAt: Date };
  const kept = await tx.advisorSlot.findUniqueOrThrow({
    where: { advisorId_startsAt: { advisorId, startsAt } },
    select: { id: true },
  });
  const bookingId = id(`booking ${demo.key} ${days}`);
  const isPast = state !== 'BOOKED';
  await upsert(
    tx,
    'ConsultationBooking',
    [
      {
        ...{ id: bookingId, consultationId: rowId, slotId: kept.id, state, way },
        ...{ videoUrl: null, videoProvider: null, uid: `${bookingId}@japan-desk`, sequence: 0 },
        ...{ remindedDayAt: isPast ? startsAt : null, remindedHourAt: isPast ? startsAt : null },
        ...{ cancelledReason: null, bookedByName: firm.name, createdAt: now },
      },
    ],
    byId,
  );
  await insertRows(tx, 'ConsultationEntry', [
    {
      ...{ id: id(`booked ${demo.key} ${days}`), consultationId: rowId, kind: 'booked' },
      ...{ side: 'SME', internal: false, authorId: firm.id, authorName: firm.name },
      detail: { booking: bookingId, way, advisor: advisorBy(demo.advisor).name, startsAt },
      createdAt: new Date(asked.getTime() + 10 * 60_000),
    },
  ]);
  if (state !== 'BOOKED' || way !== 'video') return;
  const room = await newRoom(tx, { bookingId });
  await tx.consultationBooking.update({
    where: { id: bookingId },
    data: { videoUrl: room.url, videoProvider: room.name },
  });
}
