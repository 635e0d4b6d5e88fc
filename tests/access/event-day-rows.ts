import { randomBytes, randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { addEvent, addRegistration } from '../support/matching-events';
import { everyone, type Row, signedIn } from './command-inputs';
import type { World } from './world';

/**
 * The day of an event that BSC-09 holds: its officers, headquarters, admins and the desk run it; each
 * side speaks for itself.
 */
const onDuty = ['centreOfficer', 'headquarters', 'desk', 'admin'] as const;
const bothSides = ['member', 'partnerContact'] as const;
const minute = 60_000;

/** The world's firm and partner sit at a table now. */
async function running(world: World) {
  const event = await addEvent('RUNNING');
  const sme = await addRegistration(event, { smeId: world.sme.id }, 'REGISTERED', {
    languages: ['en'],
  });
  const partner = await addRegistration(event, { partnerId: world.partner.id }, 'REGISTERED', {
    languages: ['en'],
  });
  const now = Date.now();
  await db.eventSlot.updateMany({
    where: { eventId: event.id, number: 1 },
    data: { startsAt: new Date(now - 10 * minute), endsAt: new Date(now + 15 * minute) },
  });
  const table = await db.eventTable.findFirstOrThrow({ where: { eventId: event.id } });
  const meeting = await db.eventMeeting.create({
    data: {
      ...{ eventId: event.id, smeRegId: sme.id, partnerRegId: partner.id, weight: 10 },
      ...{ slotNumber: 1, tableId: table.id, state: 'CONFIRMED' },
    },
  });
  return { event, code: event.code, sme, partner, table, meetingId: meeting.id };
}

/** The same, held and kept with its case. */
async function held(world: World) {
  const day = await running(world);
  const introduction = await db.introduction.create({
    data: {
      ...{ code: `JD-TEST-${randomUUID().slice(0, 8)}`, centreCode: 'BSC-09', requestedBy: 'SME' },
      ...{ smeId: world.sme.id, partnerId: world.partner.id, state: 'MET', turn: 'SME' },
    },
  });
  const meeting = await db.meeting.create({
    data: {
      ...{ introductionId: introduction.id, state: 'HELD', kind: 'TABLE', minutes: 25 },
      ...{ proposedBySide: 'SME', proposedByName: 'test', uid: randomUUID() },
      ...{ startsAt: new Date(Date.now() - 30 * minute), endsAt: new Date() },
    },
  });
  await db.eventMeeting.update({
    where: { id: day.meetingId },
    data: { state: 'HELD', introductionId: introduction.id, meetingId: meeting.id },
  });
  return day;
}

async function linkOf(day: Awaited<ReturnType<typeof running>>): Promise<string> {
  const to = { email: 'contact@example.test', name: '山田', language: 'ja', userId: null } as const;
  const links = await issueEventLinks(
    db,
    day.event,
    [{ ...to, registrationId: day.partner.id, side: 'PARTNER' }],
    new Date(),
  );
  return links[0]?.split('/').at(-1) ?? '';
}

/** A disruption with one way to go on, which changes nothing. */
async function disrupted(world: World) {
  const day = await running(world);
  const { id } = await db.eventDisruption.create({
    data: {
      ...{ eventId: day.event.id, kind: 'overrun', slotNumber: 1, subjectId: day.meetingId },
      ...{ byName: 'test', proposals: [{ kind: 'drop', weightLost: 0, changes: [] }] },
    },
  });
  return { disruptionId: id };
}

const browser = () => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
  p256dh: randomBytes(65).toString('base64url'),
  auth: randomBytes(16).toString('base64url'),
  language: 'th',
});
const rating = { usefulness: 4, outlook: 'sample', language: 'th' };

export const eventDayRows: Record<string, Row> = {
  'event.check-in': {
    input: async (world) => {
      const { code, sme } = await running(world);
      const badge = randomBytes(12).toString('base64url');
      await db.eventPerson.create({ data: { registrationId: sme.id, name: 'test', badge } });
      return { code, badge };
    },
    allowed: onDuty,
  },
  'event.set-delay': {
    input: async (world) => ({ code: (await running(world)).code, minutes: 10 }),
    allowed: onDuty,
  },
  'event.set-hall-screen': {
    input: async (world) => ({ code: (await running(world)).code, act: 'open' }),
    allowed: onDuty,
  },
  'event-disruption.report': {
    input: async (world) => {
      const { code, table } = await running(world);
      return { code, kind: 'table', subjectId: table.id, slotNumber: 2 };
    },
    allowed: onDuty,
  },
  'event-disruption.choose': {
    input: async (world) => ({ ...(await disrupted(world)), choice: 0 }),
    allowed: onDuty,
  },
  'event-disruption.dismiss': { input: disrupted, allowed: onDuty },
  'event-disruption.end-overrun': {
    input: async (world) => {
      const { disruptionId } = await disrupted(world);
      const noted = { chosen: 0, resolvedAt: new Date() };
      await db.eventDisruption.update({ where: { id: disruptionId }, data: noted });
      return { disruptionId };
    },
    allowed: onDuty,
  },
  'event-registration.back': {
    input: async (world) => {
      const { sme } = await running(world);
      await db.eventRegistration.update({ where: { id: sme.id }, data: { lateUntil: 3 } });
      return { registrationId: sme.id };
    },
    allowed: onDuty,
  },
  'event-table.back': {
    input: async (world) => {
      const { table } = await running(world);
      await db.eventTable.update({ where: { id: table.id }, data: { closedFrom: 2 } });
      return { tableId: table.id };
    },
    allowed: onDuty,
  },
  'event-interpreter.back': {
    input: async (world) => {
      const { id: eventId } = (await running(world)).event;
      const { id } = await db.eventInterpreter.create({
        data: { eventId, name: 'ล่าม', language: 'th', languages: ['ja-th'], goneFrom: 2 },
      });
      return { interpreterId: id };
    },
    allowed: onDuty,
  },
  // Staff speak for a side, which the form names; a side speaks for itself whatever it names.
  'event-meeting.attend': {
    input: async (world) => ({
      meetingId: (await running(world)).meetingId,
      ...{ said: 'both', side: 'SME' },
    }),
    allowed: [...bothSides, ...onDuty],
  },
  'event-meeting.attend-by-link': {
    input: async (world) => {
      const day = await running(world);
      return { meetingId: day.meetingId, said: 'both', token: await linkOf(day) };
    },
    allowed: everyone,
  },
  'event-meeting.settle': {
    input: async (world) => ({ meetingId: (await running(world)).meetingId, said: 'both' }),
    allowed: onDuty,
  },
  'event-meeting.rate': {
    input: async (world) => ({
      meetingId: (await held(world)).meetingId,
      ...rating,
      side: 'PARTNER',
    }),
    allowed: [...bothSides, ...onDuty],
  },
  'event-meeting.rate-by-link': {
    input: async (world) => {
      const day = await held(world);
      return { meetingId: day.meetingId, ...rating, token: await linkOf(day) };
    },
    allowed: everyone,
  },
  // Each browser subscribes itself.
  'push.subscribe': {
    input: () => browser(),
    allowed: signedIn,
  },
  'push.unsubscribe': {
    input: () => ({ endpoint: browser().endpoint }),
    allowed: signedIn,
  },
  'push.subscribe-by-link': {
    input: async (world) => ({ ...browser(), token: await linkOf(await running(world)) }),
    allowed: everyone,
  },
  'push.unsubscribe-by-link': {
    input: async (world) => ({
      endpoint: browser().endpoint,
      token: await linkOf(await running(world)),
    }),
    allowed: everyone,
  },
};
