import { describe, expect, test } from 'vitest';
import { db, type EventState } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { listedAt } from '@/lib/event/listed';
import { consentTakenBack, listConsentVersion } from '@/lib/event/states';
import { hallBoard } from '@/lib/event-day/hall';
import { unlistByLink, unlistRegistration } from '@/lib/event-registration/unlist-commands';
import { wishBoard } from '@/lib/event-wish/board';
import { findSeat } from '@/lib/event-wish/seat';
import { smeWithdrawnTask } from '@/lib/jobs/tasks/sme-withdrawn';
import { saveConsent, saveFirm } from '@/lib/sme/commands';
import { addPerson } from '../access/actors';
import { addEvent, addPartners, addRegistration, inDays } from '../support/matching-events';
import { approve, consent, filledIn, firm } from '../support/registration';
import { at, makeEventDay, meet } from './event-day-world';
import { addFirms } from './programme-world';

/** Names at events stand on consents: what becomes of them when one is taken back. */
const named = { listed: true, listedAt: inDays(-2), consentVersion: listConsentVersion };
const unnamed = { listed: false, listedAt: null, consentVersion: null };

async function approvedFirm(given: object = firm()) {
  const member = await filledIn(given);
  await approve(member);
  return { member, smeId: member.smeId ?? '' };
}

const rowOf = (id: string) => db.eventRegistration.findUniqueOrThrow({ where: { id } });
const isShown = async (eventId: string, id: string) =>
  (await listedAt(eventId)).some((one) => one.id === id);

describe('a firm that takes back a consent', () => {
  test('leaves the events ahead and the lists of all others', async () => {
    const { member, smeId } = await approvedFirm();
    const at = async (state: EventState, more: object = {}) => {
      const event = await addEvent(state, more);
      return { event, own: await addRegistration(event, { smeId }, 'REGISTERED', named) };
    };
    const ahead = await at('PROVISIONAL', { placesSme: 1, takenSme: 1 });
    const running = await at('RUNNING');
    const closed = await at('CLOSED');
    const open = await addEvent('OPEN');
    const waits = await addRegistration(open, { smeId }, 'WAITING_LIST', named);
    const [next = ''] = await addFirms(1);
    const second = await addRegistration(ahead.event, { smeId: next }, 'WAITING_LIST');
    const [partnerId = ''] = await addPartners(1);
    const partner = await addRegistration(ahead.event, { partnerId }, 'REGISTERED', {
      ...{ contactEmail: `${partnerId}@example.test`, contactName: '佐藤' },
    });
    const table = await db.eventTable.findFirstOrThrow({ where: { eventId: ahead.event.id } });
    const meeting = await db.eventMeeting.create({
      data: {
        ...{ eventId: ahead.event.id, smeRegId: ahead.own.id, partnerRegId: partner.id },
        ...{ slotNumber: 1, tableId: table.id, state: 'OFFERED', weight: 1 },
        ...{ toldAt: inDays(-1), toldSlot: 1, toldTableId: table.id },
      },
    });
    const all = [ahead, running, closed];
    for (const { event, own } of all) expect(await isShown(event.id, own.id)).toBe(true);

    expect((await saveConsent.run(member, { ...consent, transfer: '' })).ok).toBe(true);
    // The pages do not wait for the job.
    for (const { event, own } of all) expect(await isShown(event.id, own.id)).toBe(false);
    const jobs = await db.$queryRaw`
      SELECT 1 FROM graphile_worker.jobs WHERE key = ${`sme-withdrawn:${smeId}`}`;
    expect(jobs).toHaveLength(1);
    for (const _again of [1, 2]) await smeWithdrawnTask({ smeId });

    const left = { state: 'CANCELLED', endedReason: consentTakenBack, ...unnamed };
    expect(await rowOf(ahead.own.id)).toMatchObject(left);
    expect(await rowOf(waits.id)).toMatchObject(left);
    expect(await rowOf(second.id)).toMatchObject({ state: 'REGISTERED' });
    expect(await db.eventMeeting.findUnique({ where: { id: meeting.id } })).toMatchObject({
      ...{ state: 'CANCELLED', endedReason: 'left' },
    });
    for (const { own } of [running, closed]) {
      expect(await rowOf(own.id)).toMatchObject({ state: 'REGISTERED', ...unnamed });
    }
    const mails = (template: string, toEmail: string) =>
      db.mailMessage.findMany({ where: { template, toEmail } });
    expect(await mails('event-meeting-dropped', `${partnerId}@example.test`)).toHaveLength(1);
    const told = await mails('event-withdrawn', member.email);
    expect(told).toHaveLength(2);
    expect(told[0]?.text).toContain('ถอนความยินยอม');
  });

  test('stays where it is once it has been approved anew', async () => {
    const { smeId } = await approvedFirm();
    const event = await addEvent('OPEN');
    const { id } = await addRegistration(event, { smeId }, 'REGISTERED', named);
    await smeWithdrawnTask({ smeId });
    expect(await rowOf(id)).toMatchObject({ state: 'REGISTERED', listed: true });
  });
});

test('the new name of a firm stands nowhere before it has been looked at', async () => {
  const given = firm();
  const { member, smeId } = await approvedFirm(given);
  const day = await makeEventDay({ firms: 1, partners: 1 });
  const [other] = day.partners;
  const own = await addRegistration(day, { smeId }, 'REGISTERED', named);
  await meet(day, [0, 0], 2);
  await db.eventMeeting.updateMany({ where: { eventId: day.id }, data: { smeRegId: own.id } });
  const hallSecret = 'a'.repeat(32);
  await db.matchingEvent.update({ where: { id: day.id }, data: { hallSecret } });
  const wishes = await addEvent('WISHES');
  const wished = await addRegistration(wishes, { smeId }, 'REGISTERED', named);
  await addRegistration(wishes, { partnerId: other?.ownerId ?? '' });
  const read = async () => {
    const viewer = other?.viewer;
    const seat = viewer && (await findSeat(db, viewer, { code: wishes.code }, new Date()));
    const board = seat && (await wishBoard(seat, { show: 'all', page: 1 }, 'th'));
    return {
      list: (await listedAt(day.id)).find(({ id }) => id === own.id)?.names.th ?? null,
      board: board?.rows.find(({ id }) => id === wished.id)?.names?.th ?? null,
      hall: (await hallBoard(hallSecret, at(32)))?.now?.meetings[0]?.sme.names?.th ?? null,
    };
  };
  const { nameTh } = given;
  expect(await read()).toEqual({ list: nameTh, board: nameTh, hall: nameTh });
  const fresh = 'ชื่อที่ยังไม่มีผู้ตรวจ';
  expect((await saveFirm.run(member, { ...given, nameTh: fresh })).ok).toBe(true);
  expect(await read()).toEqual({ list: null, board: null, hall: null });
  await approve(member);
  expect(await read()).toEqual({ list: fresh, board: fresh, hall: fresh });
});

describe('the consent to be named', () => {
  const audited = (subjectId: string, action: string) =>
    db.auditEntry.findMany({ where: { subjectId, action } });

  test('is taken back by its own people and by staff, also while the event runs and after it', async () => {
    const { member, smeId } = await approvedFirm();
    const [partnerId = ''] = await addPartners(1);
    const running = await addEvent('RUNNING');
    const closed = await addEvent('CLOSED');
    const own = await addRegistration(running, { smeId }, 'REGISTERED', named);
    const theirs = await addRegistration(closed, { partnerId }, 'REGISTERED', named);
    const desk = await addPerson('JAPAN_DESK');
    const stranger = await addPerson('PARTNER_CONTACT', { partnerId });
    for (const viewer of [desk, stranger]) {
      expect((await unlistRegistration.run(viewer, { id: own.id })).ok).toBe(false);
    }
    expect(await isShown(running.id, own.id)).toBe(true);
    for (const _again of [1, 2]) {
      expect((await unlistRegistration.run(member, { id: own.id })).ok).toBe(true);
    }
    expect(await rowOf(own.id)).toMatchObject({ state: 'REGISTERED', version: 2, ...unnamed });
    expect(await audited(own.id, 'registration.unlist')).toMatchObject([
      { detail: { wasListed: true } },
      { detail: { wasListed: false } },
    ]);
    expect(await isShown(closed.id, theirs.id)).toBe(true);
    expect((await unlistRegistration.run(desk, { id: theirs.id })).ok).toBe(true);
    expect(await isShown(closed.id, theirs.id)).toBe(false);
  });

  test('is taken back by a personal link as long as it works', async () => {
    const [partnerId = ''] = await addPartners(1);
    const event = await addEvent('CLOSED', { startsOn: inDays(-1), endsOn: inDays(-1) });
    const { id } = await addRegistration(event, { partnerId }, 'REGISTERED', named);
    const to = { email: 'guest@example.test', name: '山田', language: 'ja', userId: null } as const;
    const links = await issueEventLinks(
      db,
      event,
      [{ ...to, registrationId: id, side: 'PARTNER' }],
      new Date(),
    );
    const token = links[0]?.split('/').at(-1) ?? '';
    const visitor = { kind: 'visitor', address: 'event-consent' } as const;
    const late = await unlistByLink.run(visitor, { token }, { now: inDays(30) });
    expect(late).toMatchObject({ failure: { code: 'link.expired' } });
    expect((await unlistByLink.run(visitor, { token })).ok).toBe(true);
    expect(await rowOf(id)).toMatchObject(unnamed);
    expect(await audited(id, 'registration.unlist-by-link')).toMatchObject([
      { actorName: '山田', detail: { wasListed: true } },
    ]);
  });
});
