/** Before its time and after it: who is invited early, comes in late, or waits until nothing is left. */
import { describe, expect, test } from 'vitest';
import { db, type EventState } from '@/lib/db/client';
import { inviteToEvent } from '@/lib/event/invitation-commands';
import { tellWaitingListOver } from '@/lib/event/places';
import { registerByLink } from '@/lib/event-registration/link-commands';
import { wishesByLink } from '@/lib/event-registration/link-page';
import { ownTurns, turnOfPage } from '@/lib/event-registration/own-turns';
import {
  cancelRegistration,
  declineInvitation,
  registerForEvent,
} from '@/lib/event-registration/registration-commands';
import { findRegistration } from '@/lib/event-registration/registration-queries';
import { setWish } from '@/lib/event-wish/commands';
import { findWishes } from '@/lib/event-wish/pages';
import { addPerson } from '../access/actors';
import {
  addEvent,
  addPartners,
  addRegistration,
  attendance,
  inDays,
  type TestEvent,
} from '../support/matching-events';
import { contactOf } from './event-run-world';
import { addFirms, memberOf } from './programme-world';

const visitor = { kind: 'visitor', address: 'event-late' } as const;
const query = { show: 'all', page: 1 } as const;

const mailsFor = (template: string, registrationId: string) =>
  db.mailMessage.findMany({ where: { template, dedupeKey: { contains: registrationId } } });

async function turnsOf(event: TestEvent, smeId: string) {
  const viewer = memberOf(smeId);
  const page = await findRegistration(event.code, viewer);
  const turn = (await ownTurns(viewer)).find(({ code }) => code === event.code);
  if (!page) throw new Error('no page');
  // An invitation stands on its page in words of its own.
  if (page.registration?.state === 'REGISTERED') {
    expect(await turnOfPage(page)).toEqual(turn ?? null);
  }
  return turn ?? null;
}

async function registerLate(event: TestEvent) {
  const [smeId = ''] = await addFirms(1);
  await addPerson('SME_MEMBER', { smeId });
  const form = { eventCode: event.code, ...attendance };
  const result = await registerForEvent.run(memberOf(smeId), form);
  if (!result.ok) throw new Error(result.failure.code);
  const { id } = result.value;
  const [mail] = await mailsFor('event-registered', id);
  return { smeId, id, mail };
}

describe('who comes in late', () => {
  test('is asked for wishes by the mail that says that it is in, while they are collected', async () => {
    const event = await addEvent('WISHES');
    const { smeId, mail } = await registerLate(event);
    expect(mail?.subject).toContain('กรุณาเลือกผู้ที่ต้องการพบ');
    expect(mail?.text).toContain(`/sme/events/${event.code}/wishes`);
    expect(mail?.text).toMatch(/เลือกได้ถึง .*256\d หลังจากนั้น/);
    expect(await turnsOf(event, smeId)).toMatchObject({ kind: 'wishes', due: event.wishesEndAt });
  });

  test('is told to wait while registration is open', async () => {
    const event = await addEvent('OPEN');
    const { smeId, mail } = await registerLate(event);
    expect(mail?.subject).not.toContain('กรุณาเลือก');
    expect(mail?.text).toContain('หลังปิดลงทะเบียน');
    expect(mail?.text).not.toContain('/wishes');
    expect(await turnsOf(event, smeId)).toBeNull();
  });

  test('chooses after the others have, whose time is over', async () => {
    const [early = '', done = ''] = await addFirms(2);
    const [partnerId = ''] = await addPartners(1);
    for (const state of ['WISHES', 'PROVISIONAL'] as const satisfies EventState[]) {
      const event = await addEvent(state, {
        wishesEndAt: inDays(-1),
        registrationEndsAt: inDays(-4),
      });
      await addRegistration(event, { smeId: early });
      await addRegistration(event, { smeId: done }, 'REGISTERED', { wishesDoneAt: inDays(-2) });
      const partner = await addRegistration(event, { partnerId });
      const late = await registerLate(event);
      expect(late.mail?.text).toContain('กรุณาเลือกผู้ที่ต้องการพบโดยเร็ว');
      expect(late.mail?.text).toContain(`/sme/events/${event.code}/wishes`);
      expect(await turnsOf(event, late.smeId)).toMatchObject({ kind: 'wishes', due: null });
      const own = memberOf(late.smeId);
      const board = await findWishes(own, { code: event.code }, { query, reader: 'th' });
      expect(board?.board).toMatchObject({ refused: null, event: { wishesEndAt: null } });
      const wish = { fromId: late.id, toId: partner.id, grade: 'LIKE' };
      expect((await setWish.run(own, wish)).ok).toBe(true);
      for (const smeId of [early, done]) expect(await turnsOf(event, smeId)).toBeNull();
    }
  });

  test('chooses by its personal link, which is all that it has', async () => {
    const event = await addEvent('PROVISIONAL', { wishesEndAt: inDays(-1) });
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const [partnerId = ''] = await addPartners(1);
    const contact = { contactEmail: 'late@example.test', contactLanguage: 'ja' } as const;
    await db.partner.update({ where: { id: partnerId }, data: contact });
    await inviteToEvent.run(officer, { code: event.code, partnerIds: [partnerId] });
    const { id, version } = await db.eventRegistration.findFirstOrThrow({
      where: { eventId: event.id, partnerId },
    });
    const tokenOf = async (template: string) =>
      /link\/event\/([\w-]{43})/.exec((await mailsFor(template, id))[0]?.text ?? '')?.[1] ?? '';
    const token = await tokenOf('event-invited');
    expect((await registerByLink.run(visitor, { token, version, ...attendance })).ok).toBe(true);
    const [mail] = await mailsFor('event-registered', id);
    expect(mail?.text).toContain('面談の日程を作成中です。');
    const found = await wishesByLink(await tokenOf('event-registered'), { query, reader: 'ja' });
    expect(found?.board.refused).toBeNull();
  });

  test('from the waiting list is asked as well', async () => {
    const event = await addEvent('WISHES', { placesSme: 1, takenSme: 1 });
    const [inside = '', waits = ''] = await addFirms(2);
    const { id, version } = await addRegistration(event, { smeId: inside });
    await addPerson('SME_MEMBER', { smeId: waits });
    const next = await addRegistration(event, { smeId: waits }, 'WAITING_LIST');
    expect((await cancelRegistration.run(memberOf(inside), { id, version })).ok).toBe(true);
    const [mail] = await mailsFor('event-place-free', next.id);
    expect(mail?.subject).toContain('กรุณาเลือกผู้ที่ต้องการพบ');
    expect(mail?.text).toContain(`/sme/events/${event.code}/wishes`);
    expect(await turnsOf(event, waits)).toMatchObject({ kind: 'wishes' });
  });
});

test('those for whom no place became free are told once that none will', async () => {
  const event = await addEvent('PUBLISHED');
  const [waits = '', inside = ''] = await addFirms(2);
  for (const smeId of [waits, inside]) await addPerson('SME_MEMBER', { smeId });
  const one = await addRegistration(event, { smeId: waits }, 'WAITING_LIST');
  const other = await addRegistration(event, { smeId: inside });
  const tell = () => db.$transaction((tx) => tellWaitingListOver(tx, event, new Date()));
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  const [mail] = await mailsFor('event-waiting-over', one.id);
  expect(mail?.text).toContain('จึงปิดรายชื่อสำรอง');
  expect(mail?.text).toContain(`/sme/events/${event.code}`);
  expect(await mailsFor('event-waiting-over', other.id)).toEqual([]);
});

test('an invitation waits for a word once registration is open; a no may be said before', async () => {
  const [smeId = '', other = ''] = await addFirms(2);
  const event = await addEvent('OPEN', { opensAt: inDays(1) });
  await addRegistration(event, { smeId }, 'INVITED');
  const early = await addRegistration(event, { smeId: other }, 'INVITED');
  expect(await turnsOf(event, smeId)).toBeNull();
  const { id, version } = early;
  expect((await declineInvitation.run(memberOf(other), { id, version })).ok).toBe(true);
  await db.matchingEvent.update({ where: { id: event.id }, data: { opensAt: inDays(-1) } });
  const due = event.registrationEndsAt;
  expect(await turnsOf(event, smeId)).toMatchObject({ kind: 'invited', due });
  // Late ones are welcome while the schedule can change: the last day of the others is no limit to them.
  const late = { state: 'PROVISIONAL', registrationEndsAt: inDays(-2) } as const;
  await db.matchingEvent.update({ where: { id: event.id }, data: late });
  expect(await turnsOf(event, smeId)).toMatchObject({ kind: 'invited', due: null });
  await db.matchingEvent.update({ where: { id: event.id }, data: { state: 'PUBLISHED' } });
  expect(await turnsOf(event, smeId)).toBeNull();
});

test('a partner with an account sees the same', async () => {
  const event = await addEvent('PROVISIONAL', { wishesEndAt: inDays(-1) });
  const [partnerId = ''] = await addPartners(1);
  const late = { registeredAt: new Date() };
  const own = await addRegistration(event, { partnerId }, 'REGISTERED', late);
  const turns = () => ownTurns(contactOf(partnerId));
  expect(await turns()).toMatchObject([{ kind: 'wishes', due: null }]);
  // Meetings that wait for an answer have a date, and come first.
  const [smeId = ''] = await addFirms(1);
  const firm = await addRegistration(event, { smeId });
  const table = await db.eventTable.findFirstOrThrow({ where: { eventId: event.id } });
  await db.eventMeeting.create({
    data: {
      ...{ eventId: event.id, smeRegId: firm.id, partnerRegId: own.id, slotNumber: 1 },
      ...{ tableId: table.id, weight: 1, state: 'OFFERED', answerBy: inDays(2) },
    },
  });
  expect(await turns()).toMatchObject([{ kind: 'answers', count: 1 }]);
});
