import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { sendMail } from '@/lib/mail/send';
import { cancelMeeting } from '@/lib/meeting/commands';
import { cancelEndedMeetings, remindOfMeetings } from '@/lib/meeting/reminders';
import { countingMailServer } from './mail-server';
import {
  accepted,
  arranged,
  day,
  hour,
  later,
  mailsOf,
  picked,
  proposed,
  readCalendarFile,
  today,
} from './meeting-world';

/** Reminders: once each, whatever the number of workers; and what a real mail server receives. */
const server = await countingMailServer();
process.env.SMTP_URL = server.url;

afterAll(() => server.close());

const inThreeDays = later(3 * day);

async function arrangedLater() {
  const world = await accepted();
  const id = await arranged(world, [inThreeDays]);
  return { ...world, meetingId: id };
}

const to = async (code: string, template: string) =>
  (await mailsOf(code, template)).map(({ toEmail }) => toEmail).sort();

describe('reminders', () => {
  test('a day and an hour before, once each, from two workers at once', async () => {
    const world = await arrangedLater();
    await remindOfMeetings(later(hour));
    expect(await to(world.code, 'meeting-tomorrow')).toEqual([]);
    const evening = later(2 * day + hour);
    await Promise.all([remindOfMeetings(evening), remindOfMeetings(evening)]);
    await remindOfMeetings(later(2 * day + 2 * hour));
    const told = await to(world.code, 'meeting-tomorrow');
    expect(told).toEqual([...new Set(told)]);
    expect(told).toEqual(expect.arrayContaining([world.member.email, world.contact.email].sort()));
    expect(await to(world.code, 'meeting-soon')).toEqual([]);
    const soon = new Date(inThreeDays.getTime() - hour / 2);
    await Promise.all([remindOfMeetings(soon), remindOfMeetings(soon)]);
    expect(await to(world.code, 'meeting-soon')).toEqual(told);
    await remindOfMeetings(new Date(inThreeDays.getTime() + hour));
    const all = await mailsOf(world.code);
    expect(all.filter(({ template }) => template === 'meeting-soon')).toHaveLength(told.length);
    const ofPartner = all.find(
      (mail) => mail.template === 'meeting-soon' && mail.toEmail === world.contact.email,
    );
    expect(ofPartner?.text).toContain('通訳：タイ語・日本語');
    expect(ofPartner?.text).toMatch(/\/room\/[0-9a-f]{32}/);
  });

  test('a worker that was away sends only the one that still helps', async () => {
    const world = await arrangedLater();
    await remindOfMeetings(new Date(inThreeDays.getTime() - hour / 2));
    expect(await to(world.code, 'meeting-tomorrow')).toEqual([]);
    expect((await to(world.code, 'meeting-soon')).length).toBeGreaterThan(0);
  });

  test('a moved meeting is reminded of anew, a cancelled one never', async () => {
    const world = await arrangedLater();
    await remindOfMeetings(later(2 * day + hour));
    const first = (await to(world.code, 'meeting-tomorrow')).length;
    const moved = await proposed(world, world.member, [later(6 * day)], {}, later(2 * day + hour));
    await picked(moved, world.contact, { now: later(2 * day + 2 * hour) });
    await remindOfMeetings(later(5 * day + hour));
    expect(await to(world.code, 'meeting-tomorrow')).toHaveLength(2 * first);

    const other = await arrangedLater();
    const input = { id: other.meetingId, text: 'เลื่อนแผน', language: 'th' };
    await cancelMeeting.run(other.member, input, { now: today });
    await remindOfMeetings(later(2 * day + hour));
    expect(await to(other.code, 'meeting-tomorrow')).toEqual([]);
  });

  test('a meeting whose case has ended leaves the calendars', async () => {
    const world = await arrangedLater();
    await db.introduction.update({
      where: { id: world.id },
      data: { state: 'CLOSED', turn: 'NOBODY', closedReason: 'timing', tickAt: null },
    });
    await Promise.all([cancelEndedMeetings(today), cancelEndedMeetings(today)]);
    const letters = await mailsOf(world.code, 'meeting-case-ended');
    expect(letters.length).toBeGreaterThan(0);
    expect(new Set(letters.map(({ toEmail }) => toEmail)).size).toBe(letters.length);
    expect(readCalendarFile(letters[0]?.calendar ?? '')).toMatchObject({
      method: 'CANCEL',
      sequence: 1,
    });
    await remindOfMeetings(later(2 * day + hour));
    expect(await to(world.code, 'meeting-tomorrow')).toEqual([]);
  });
});

test('a mail server receives the file as an invitation and as an attachment', async () => {
  const world = await arrangedLater();
  const [letter] = await mailsOf(world.code, 'meeting-arranged');
  expect(await sendMail(letter?.id ?? randomUUID())).toBe('sent');
  const received = server.taken.at(-1);
  expect(received?.calendars.map(({ type }) => type)).toEqual(['text/calendar', 'application/ics']);
  for (const { content } of received?.calendars ?? []) {
    expect(readCalendarFile(content)).toMatchObject({ method: 'REQUEST', start: inThreeDays });
  }
});
