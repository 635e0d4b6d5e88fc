import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type EventMeetingState, type EventState } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { listedAt } from '@/lib/event/listed';
import { listEvents, publicEvent } from '@/lib/event/queries';
import { hallBoard } from '@/lib/event-day/hall';
import { myDay } from '@/lib/event-day/my-day';
import {
  meetingsByLink,
  registrationByLink,
  wishesByLink,
} from '@/lib/event-registration/link-page';
import { calendarByLink, calendarFor } from '@/lib/event-registration/own-calendar';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import { ownTurns } from '@/lib/event-registration/own-turns';
import { findRegistration } from '@/lib/event-registration/registration-queries';
import { publicResults } from '@/lib/event-results/queries';
import { findWishes } from '@/lib/event-wish/pages';
import { addPerson } from '../access/actors';
import { makeRunWorld, nine, put, type RunWorld } from './event-run-world';

/**
 * An event at which everybody has words of their own: names, ways to be reached, notes of staff. The
 * first firm and the first partner are to meet; the second of each side did not agree to be named.
 */
export type PrivateWorld = RunWorld & {
  member: Viewer;
  contact: Viewer;
  desk: Viewer;
  /** Of the first firm and the first partner. */
  links: { firm: string; partner: string };
  hall: string;
  meetingId: string;
};

/** What staff write; nobody of either side may read it. */
export const note = 'STAFFNOTE';
export const nameOf = (side: 'firm' | 'partner', index: number) => `${side}-name-${index}-`;
export const reachOf = (side: 'firm' | 'partner', index: number) => `${side}-reach-${index}-`;

const slotAt = (minutes: number) => new Date(nine.getTime() + minutes * 60_000);
/** In the first slot. */
export const during = slotAt(10);

export async function makePrivateWorld(): Promise<PrivateWorld> {
  const world = await makeRunWorld({ firms: 2, partners: 2 });
  const hall = randomUUID().replaceAll('-', '');
  const run = randomUUID().slice(0, 8);
  await db.matchingEvent.update({ where: { id: world.id }, data: { hallSecret: hall } });
  for (const index of [0, 1]) {
    await putWords(world, 'firm', index, run);
    await putWords(world, 'partner', index, run);
  }
  await noteOfStaff(world);
  const [smeId = '', partnerId = ''] = [world.smeIds[0], world.partnerIds[0]];
  const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const to = { email: 'x@example.test', name: 'x', language: 'th', userId: null } as const;
  const links = await issueEventLinks(
    db,
    event,
    [
      { ...to, registrationId: world.firms[0] ?? '', side: 'SME' },
      { ...to, registrationId: world.partners[0] ?? '', side: 'PARTNER' },
    ],
    new Date(),
  );
  const [firm = '', partner = ''] = links.map((path) => path.split('/').at(-1) ?? '');
  const { id: meetingId } = await put(world, [0, 0, 1, 0]);
  return {
    ...{ ...world, hall, links: { firm, partner }, meetingId },
    member: await addPerson('SME_MEMBER', { smeId }),
    contact: await addPerson('PARTNER_CONTACT', { partnerId }),
    desk: await addPerson('JAPAN_DESK'),
  };
}

async function putWords(world: RunWorld, side: 'firm' | 'partner', index: number, run: string) {
  const [name, reach] = [`${nameOf(side, index)}${run}`, `${reachOf(side, index)}${run}`];
  const names = { nameTh: name, nameJa: name, nameEn: name };
  const contact = { contactName: `${reach} name`, contactEmail: `${reach}@example.test` };
  const [id = '', registrationId = ''] =
    side === 'firm'
      ? [world.smeIds[index], world.firms[index]]
      : [world.partnerIds[index], world.partners[index]];
  if (side === 'firm') await db.sme.update({ where: { id }, data: { ...names, ...contact } });
  else await db.partner.update({ where: { id }, data: { ...names, ...contact } });
  await db.eventRegistration.update({
    where: { id: registrationId },
    data: {
      ...{ ...contact, listed: index === 0, rivalGroup: `${note} ${registrationId}` },
      people: {
        create: {
          ...{ name: `${reach} person`, position: `${reach} post` },
          ...{ email: `${reach}-person@example.test`, badge: `${reach}-badge` },
        },
      },
    },
  });
}

/** Wherever staff write something about an event. */
async function noteOfStaff(world: RunWorld): Promise<void> {
  const eventId = world.id;
  await db.eventPairRule.create({
    data: {
      ...{ eventId, kind: 'forbid', reason: note, byId: world.officer.id, byName: note },
      ...{ smeRegId: world.firms[0] ?? '', partnerRegId: world.partners[1] ?? '' },
    },
  });
  await db.eventInterpreter.update({
    where: { id: world.interpreter },
    data: { email: `${note}@example.test` },
  });
  await db.eventDisruption.create({
    data: {
      ...{ eventId, kind: 'late', slotNumber: 1, subjectId: world.firms[1] ?? '', byName: note },
      ...{ proposals: [], detail: { note } },
    },
  });
  await db.scheduleRun.create({
    data: {
      ...{
        eventId,
        kind: 'solve',
        state: 'FAILED',
        requestedByName: note,
        failureDetail: { note },
      },
    },
  });
}

/** The event at another point of its life, with the meeting as it would be then. */
export async function bringTo(world: PrivateWorld, state: EventState, meeting: EventMeetingState) {
  const told = meeting === 'PLANNED' ? null : slotAt(-600);
  await db.matchingEvent.update({ where: { id: world.id }, data: { state } });
  await db.eventMeeting.update({
    where: { id: world.meetingId },
    data: { state: meeting, toldAt: told, toldSlot: told && 1 },
  });
}

/** What everybody may read of an event. */
export async function publicReads({ id, code, hall }: PrivateWorld) {
  return {
    list: await listEvents(null, {}, during),
    page: await publicEvent(code, 'th', during),
    comers: await listedAt(id),
    hall: await hallBoard(hall, during),
    results: await publicResults(code, during),
  };
}

/** Everything that one side reads of an event: by its account and by its personal link. */
export async function readsOf(world: PrivateWorld, side: 'firm' | 'partner', now = during) {
  const { code } = world;
  const viewer = side === 'firm' ? world.member : world.contact;
  const token = world.links[side];
  const show = (show: 'all' | 'open' | 'wanted') =>
    ({ query: { show, page: 1 }, reader: 'th', now }) as const;
  return Promise.all([
    listEvents(viewer, {}, now),
    ownTurns(viewer),
    findRegistration(code, viewer, now),
    findWishes(viewer, { code }, show('all')),
    findWishes(viewer, { code }, show('open')),
    findWishes(viewer, { code }, show('wanted')),
    ownMeetings(viewer, { code }, now),
    myDay({ viewer, code }, now),
    calendarFor(viewer, code),
    registrationByLink(token, 'th', now).then((found) => found?.open && found.page),
    wishesByLink(token, show('all')),
    meetingsByLink(token, now),
    myDay({ token }, now),
    calendarByLink(code, token, now),
  ]);
}
