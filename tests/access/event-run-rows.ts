import { db, type EventMeetingState, type EventState } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { seenAs } from '@/lib/event-schedule/confirm-schema';
import { addEvent, addRegistration, inDays } from '../support/matching-events';
import { everyone, type Row } from './command-inputs';
import type { World } from './world';

/** Schedules of events: who computes, moves and sends them, and who answers for whom. */
const managers = ['centreOfficer', 'headquarters', 'admin'] as const;
const ofFirm = ['member', ...managers] as const;

/** An event at which the world's firm and partner have a meeting in slot 1. */
async function scheduled(world: World, state: EventState, meeting: EventMeetingState = 'PLANNED') {
  const event = await addEvent(state);
  const firm = await addRegistration(event, { smeId: world.sme.id }, 'REGISTERED', {
    languages: ['en'],
  });
  const partner = await addRegistration(event, { partnerId: world.partner.id }, 'REGISTERED', {
    languages: ['en'],
  });
  const [table] = await db.eventTable.findMany({
    where: { eventId: event.id },
    orderBy: { position: 'asc' },
  });
  const row = await db.eventMeeting.create({
    data: {
      ...{ eventId: event.id, smeRegId: firm.id, partnerRegId: partner.id, state: meeting },
      ...{ slotNumber: 1, tableId: table?.id ?? '', weight: 1 },
      ...(meeting === 'OFFERED' ? { answerBy: inDays(5) } : {}),
    },
  });
  return { event, firm, partner, row };
}

async function run(eventId: string, state: 'QUEUED' | 'DONE', kind = 'solve') {
  const { id } = await db.scheduleRun.create({
    data: { eventId, kind, state, requestedByName: 'test', result: { meetings: [] } },
  });
  return { runId: id };
}

const onMeeting =
  (form: object = {}, state: EventState = 'WISHES'): Row['input'] =>
  async (world) => {
    const { row } = await scheduled(world, state);
    return { meetingId: row.id, version: row.version, ...form };
  };

/** As a page shows it. */
const seen = ({ id, slotNumber }: { id: string; slotNumber: number }) => ({
  meetingId: id,
  slotNumber,
});

async function linkTo(world: World) {
  const { event, partner, row } = await scheduled(world, 'PROVISIONAL', 'OFFERED');
  const to = { email: 'guest@example.test', name: 'Guest', language: 'ja', userId: null } as const;
  const [path = ''] = await db.$transaction((tx) =>
    issueEventLinks(
      tx,
      event,
      [{ ...to, registrationId: partner.id, side: 'PARTNER' }],
      new Date(),
    ),
  );
  return { token: path.split('/').at(-1), row };
}

export const eventRunRows: Record<string, Row> = {
  'schedule.request-run': {
    input: async () => ({ eventId: (await addEvent('WISHES')).id }),
    allowed: managers,
  },
  'schedule.ask-what-if': {
    input: async () => ({ eventId: (await addEvent('WISHES')).id, tables: 1 }),
    allowed: managers,
  },
  'schedule.cancel-run': {
    input: async () => run((await addEvent('WISHES')).id, 'QUEUED'),
    allowed: managers,
  },
  'schedule.take-over': {
    input: async () => run((await addEvent('WISHES')).id, 'DONE'),
    allowed: managers,
  },
  'event-meeting.move': { input: onMeeting({ slotNumber: 2 }), allowed: managers },
  'event-meeting.swap': {
    input: async (world) => {
      const { event, row } = await scheduled(world, 'WISHES');
      const firm = await addRegistration(event, { smeId: world.otherSme.id }, 'REGISTERED', {
        languages: ['en'],
      });
      const partner = await addRegistration(
        event,
        { partnerId: world.otherPartner.id },
        'REGISTERED',
        { languages: ['en'] },
      );
      const other = await db.eventMeeting.create({
        data: {
          ...{ eventId: event.id, smeRegId: firm.id, partnerRegId: partner.id },
          ...{ slotNumber: 2, tableId: row.tableId, weight: 1 },
        },
      });
      return { meetingId: row.id, version: 1, otherId: other.id, otherVersion: 1 };
    },
    allowed: managers,
  },
  'event-meeting.add': {
    input: async (world) => {
      const { event, firm, partner, row } = await scheduled(world, 'WISHES');
      await db.eventMeeting.update({ where: { id: row.id }, data: { state: 'CANCELLED' } });
      return { eventId: event.id, smeRegId: firm.id, partnerRegId: partner.id, slotNumber: 1 };
    },
    allowed: managers,
  },
  'event-meeting.drop': { input: onMeeting(), allowed: managers },
  'event-meeting.lock': { input: onMeeting(), allowed: managers },
  'event-meeting.unlock': { input: onMeeting(), allowed: managers },
  'event.offer-schedule': {
    input: async (world) => {
      const { event } = await scheduled(world, 'WISHES');
      const due = { confirmOn: inDays(7).toISOString().slice(0, 10), confirmAt: '18:00' };
      return { eventId: event.id, version: event.version, ...due };
    },
    allowed: managers,
  },
  'event.publish': {
    input: async (world) => {
      const { event } = await scheduled(world, 'PROVISIONAL', 'CONFIRMED');
      return { eventId: event.id, version: event.version };
    },
    allowed: managers,
  },
  'event-meeting.answer': {
    input: async (world) => {
      const { firm, row } = await scheduled(world, 'PROVISIONAL', 'OFFERED');
      return { ...seen(row), registrationId: firm.id, answer: 'YES' };
    },
    allowed: ofFirm,
  },
  'event-meeting.confirm-all': {
    input: async (world) => {
      const { firm, row } = await scheduled(world, 'PROVISIONAL', 'OFFERED');
      return { registrationId: firm.id, meetings: seenAs([row]) };
    },
    allowed: ofFirm,
  },
  // whoever holds the link
  'event-meeting.answer-by-link': {
    input: async (world) => {
      const { token, row } = await linkTo(world);
      return { token, ...seen(row), answer: 'YES' };
    },
    allowed: everyone,
  },
  'event-meeting.confirm-all-by-link': {
    input: async (world) => {
      const { token, row } = await linkTo(world);
      return { token, meetings: seenAs([row]) };
    },
    allowed: everyone,
  },
};
