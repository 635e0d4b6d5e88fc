/** Calendar files: an event's for everybody, those of one's own meetings by account and by link. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db, type EventMeetingState } from '@/lib/db/client';
import { downloadEventCalendar } from '@/lib/event/event-calendar';
import { cancelEvent } from '@/lib/event/life-commands';
import { issueEventLinks } from '@/lib/event/links';
import { calendarByLink, calendarFor } from '@/lib/event-registration/own-calendar';
import { eventCalledOffTask } from '@/lib/jobs/tasks/event-called-off';
import { hashOneTap } from '@/lib/one-tap/links';
import { addEvent } from '../support/matching-events';
import {
  contactOf,
  jobsOf,
  makeRunWorld,
  memberOf,
  must,
  nine,
  put,
  type RunWorld,
} from './event-run-world';

type Entry = Record<string, string>;

/** The entries of a file as a calendar reads them: lines unfolded, parameters left out. */
function entriesOf(file: string): Entry[] {
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const entries: Entry[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    const [, key = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (last && !(key in last)) last[key] = value.replaceAll('\\,', ',');
  }
  return entries;
}

const stamp = (at: Date) => `${at.toISOString().replace(/[-:]|\.\d+/g, '')}`;
const methodOf = (file: string) => /\r\nMETHOD:(\w+)/.exec(file)?.[1];

describe('the file of an event', () => {
  test('has each of its days, in times that every zone reads alike, in three languages', async () => {
    const event = await addEvent('OPEN');
    const slots = await db.eventSlot.findMany({
      where: { eventId: event.id },
      orderBy: { number: 'asc' },
    });
    const names = { th: event.nameTh, ja: event.nameJa, en: event.nameEn };
    for (const locale of ['th', 'ja', 'en'] as const) {
      const { file = '', name } = (await downloadEventCalendar(event.code, locale)) ?? {};
      expect(name).toBe(`${event.code}.ics`);
      expect(methodOf(file)).toBe('PUBLISH');
      const entries = entriesOf(file);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        ...{ SUMMARY: names[locale], STATUS: 'CONFIRMED' },
        DTSTART: stamp(slots[0]?.startsAt ?? new Date(0)),
        DTEND: stamp(slots.at(-1)?.endsAt ?? new Date(0)),
      });
      expect(entries[0]?.DTSTART).toMatch(/^\d{8}T\d{6}Z$/);
      expect(entries[0]?.URL).toContain(`/${locale}/events/${event.code}`);
    }
  });

  test('says that it was called off; of a draft and of none there is no file', async () => {
    const event = await addEvent('CANCELLED', { cancelledReason: 'ความลับ' });
    const { file = '' } = (await downloadEventCalendar(event.code, 'th')) ?? {};
    expect(methodOf(file)).toBe('CANCEL');
    expect(entriesOf(file)).toMatchObject([{ STATUS: 'CANCELLED' }]);
    expect(file).not.toContain('ความลับ');
    const draft = await addEvent('DRAFT');
    expect(await downloadEventCalendar(draft.code, 'th')).toBeNull();
    expect(await downloadEventCalendar('EV-0000-0000', 'th')).toBeNull();
  });
});

describe('the file of one’s own meetings', () => {
  let world: RunWorld;
  beforeEach(async () => {
    world = await makeRunWorld();
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PROVISIONAL' } });
  });

  const firm = (index = 0) => memberOf(world.smeIds[index] ?? '');
  const partner = (index = 0) => contactOf(world.partnerIds[index] ?? '');

  const told = (state: EventMeetingState, slot = 1) => ({
    ...{ state, toldAt: new Date(), toldSlot: slot },
  });

  async function linkOf(registrationId: string): Promise<string> {
    const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
    const to = { email: 'x@example.test', name: 'x', language: 'ja', userId: null } as const;
    const link = { ...to, registrationId, side: 'PARTNER' } as const;
    const [path = ''] = await issueEventLinks(db, event, [link], new Date());
    return path.split('/').at(-1) ?? '';
  }

  test('is tentative while it is asked about, confirmed, and cancelled when it fell away', async () => {
    await put(world, [0, 0, 1, 0], told('OFFERED'));
    await put(world, [0, 1, 2, 0], told('CONFIRMED', 2));
    const third = await put(world, [1, 0, 3, 0], told('DECLINED', 3));
    await put(world, [2, 0, 4, 0], { state: 'PLANNED' });
    const own = entriesOf((await calendarFor(firm(), world.code))?.file ?? '');
    expect(own.map(({ STATUS, DTSTART }) => [STATUS, DTSTART])).toEqual([
      ['TENTATIVE', stamp(nine)],
      ['CONFIRMED', stamp(new Date(nine.getTime() + 40 * 60_000))],
    ]);
    expect(own[1]).toMatchObject({ DTEND: stamp(new Date(nine.getTime() + 70 * 60_000)) });
    // Nobody was told of the planned one; the other firm's was declined.
    const theirs = entriesOf((await calendarFor(partner(), world.code))?.file ?? '');
    expect(theirs.map(({ STATUS }) => STATUS)).toEqual(['TENTATIVE', 'CANCELLED']);
    expect(theirs[1]).toMatchObject({ UID: `event-meeting-${third.id}@japan-desk` });
    // What moves keeps its mark and counts up, so that a calendar puts it elsewhere.
    await db.eventMeeting.update({
      where: { id: third.id },
      data: { ...told('CONFIRMED', 2), slotNumber: 2, tableId: world.tables[1] ?? '', version: 2 },
    });
    const moved = entriesOf((await calendarFor(partner(), world.code))?.file ?? '');
    expect(moved[1]).toMatchObject({ UID: theirs[1]?.UID ?? '', STATUS: 'CONFIRMED' });
    expect(Number(moved[1]?.SEQUENCE)).toBeGreaterThan(Number(theirs[1]?.SEQUENCE));
  });

  test('by a personal link is the same, in the reader’s language, for that event alone', async () => {
    await put(world, [0, 1, 1, 0], told('CONFIRMED'));
    const token = await linkOf(world.partners[1] ?? '');
    const byLink = (await calendarByLink(world.code, token))?.file ?? '';
    expect(entriesOf(byLink)).toMatchObject([{ STATUS: 'CONFIRMED', DTSTART: stamp(nine) }]);
    expect(entriesOf(byLink)[0]?.SUMMARY).toContain('試験商談会');
    const other = await makeRunWorld();
    await db.matchingEvent.update({ where: { id: other.id }, data: { state: 'PUBLISHED' } });
    expect(await calendarByLink(other.code, token)).toBeNull();
    expect(await calendarByLink(world.code, 'a'.repeat(43))).toBeNull();
    expect(await calendarByLink(world.code, `${token.slice(0, -1)}`)).toBeNull();
    const late = new Date('2028-01-01T00:00:00Z');
    expect(await calendarByLink(world.code, token, late)).toBeNull();
    await db.oneTapLink.update({
      where: { tokenHash: hashOneTap(token) },
      data: { revokedAt: new Date() },
    });
    expect(await calendarByLink(world.code, token)).toBeNull();
  });

  test('is nobody else’s, and not there before the schedule is sent', async () => {
    await put(world, [0, 0, 1, 0], told('OFFERED'));
    expect(entriesOf((await calendarFor(firm(1), world.code))?.file ?? '')).toEqual([]);
    expect(await calendarFor(world.officer, world.code)).toBeNull();
    const stranger = memberOf('00000000-0000-7000-8000-000000000000');
    expect(await calendarFor(stranger, world.code)).toBeNull();
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'WISHES' } });
    expect(await calendarFor(firm(), world.code)).toBeNull();
  });

  test('of an event that is called off takes out what was told, by mail and where it was read', async () => {
    const [confirmed, offered] = [told('CONFIRMED'), told('OFFERED', 2)];
    const first = await put(world, [0, 1, 1, 0], confirmed);
    const second = await put(world, [0, 0, 2, 0], offered);
    await put(world, [1, 1, 3, 0], { state: 'PLANNED' });
    await db.eventRegistration.updateMany({
      where: { eventId: world.id, partnerId: world.partnerIds[1] ?? '' },
      data: { listed: false },
    });
    const { code, version } = await db.matchingEvent.update({
      where: { id: world.id },
      data: { state: 'PUBLISHED' },
    });
    const before = entriesOf((await calendarFor(firm(), code))?.file ?? '');
    const reason = { language: 'en', reasonEn: 'Flood' };
    must(await cancelEvent.run(world.officer, { code, version, ...reason }));
    expect(await jobsOf('event-called-off')).toContainEqual({ payload: { eventId: world.id } });
    await eventCalledOffTask({ eventId: world.id });
    const mails = await db.mailMessage.findMany({
      where: { template: 'event-cancelled', params: { path: ['reason', 'en'], equals: 'Flood' } },
    });
    expect(mails).toHaveLength(5);
    const to = (id = '') => mails.find(({ toEmail }) => toEmail.startsWith(id));
    const mine = to(world.smeIds[0]);
    const file = mine?.calendar ?? '';
    expect(mine?.text).toContain('แนบไฟล์ปฏิทิน');
    expect(methodOf(file)).toBe('PUBLISH');
    const entries = entriesOf(file);
    expect(entries.map(({ UID, STATUS }) => [UID, STATUS])).toEqual(
      [first, second].map(({ id }) => [`event-meeting-${id}@japan-desk`, 'CANCELLED']),
    );
    for (const [index, { SEQUENCE }] of entries.entries()) {
      expect(Number(SEQUENCE)).toBeGreaterThan(Number(before[index]?.SEQUENCE));
    }
    // A meeting that is off names nobody who did not agree to be named.
    expect(entries[0]?.SUMMARY).toBe('งานทดสอบ');
    expect(entriesOf((await calendarFor(firm(), code))?.file ?? '')).toEqual(entries);
    const theirs = to(world.partnerIds[1]);
    expect(theirs?.text).toContain('添付のカレンダーファイル');
    expect(entriesOf(theirs?.calendar ?? '')).toMatchObject([{ UID: entries[0]?.UID ?? '' }]);
    // Of what it was never told there is nothing to take out.
    const other = to(world.smeIds[1]);
    expect(other).toMatchObject({ calendar: null });
    expect(other?.text).not.toContain('ปฏิทิน');
  });

  test('names the unlisted only while a meeting is offered or agreed', async () => {
    const id = world.partnerIds[1] ?? '';
    await db.partner.update({ where: { id }, data: { nameTh: 'ชื่อที่ไม่บอก' } });
    await db.eventRegistration.updateMany({
      where: { eventId: world.id, partnerId: id },
      data: { listed: false },
    });
    const meeting = await put(world, [0, 1, 1, 0], told('OFFERED'));
    const summary = async () => {
      const file = (await calendarFor(firm(), world.code))?.file ?? '';
      return entriesOf(file)[0]?.SUMMARY ?? '';
    };
    expect(await summary()).toContain('ชื่อที่ไม่บอก');
    for (const state of ['EXPIRED', 'DECLINED', 'CANCELLED'] as const) {
      await db.eventMeeting.update({ where: { id: meeting.id }, data: { state } });
      expect(await summary()).toContain('งานทดสอบ');
      expect(await summary()).not.toContain('ชื่อที่ไม่บอก');
    }
  });
});
