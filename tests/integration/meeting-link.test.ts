import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { calendarOfViewer } from '@/lib/meeting/calendar-download';
import { pickByLink, proposeByLink } from '@/lib/meeting/link-commands';
import { findByMeetingLink } from '@/lib/meeting/link-view';
import { caseOf, visitor } from './introduction-world';
import {
  accepted,
  arranged,
  day,
  dayAfter,
  form,
  hour,
  later,
  linkOf,
  mailsOf,
  meetingOf,
  picked,
  proposed,
  readCalendarFile,
  timeOf,
  today,
  tomorrow,
} from './meeting-world';

/** One tap without an account: what a link does, once, and what it says afterwards. */
async function pickWith(token: string, timeId: string, now = today) {
  return pickByLink.run(visitor(), { token, timeId }, { now });
}

describe('a link to proposed times', () => {
  test('shows them without deciding, picks once, and then shows the meeting', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const token = await linkOf(world.code, 'meeting-proposed');
    const before = await caseOf(world.code);
    expect(await findByMeetingLink(token, today)).toMatchObject({
      kind: 'pick',
      side: 'PARTNER',
      usable: true,
      meeting: { times: [{ startsAt: tomorrow }, { startsAt: dayAfter }] },
    });
    expect(await caseOf(world.code)).toEqual(before);

    expect(await pickWith(token, await timeOf(id, 1))).toMatchObject({ ok: true });
    expect(await meetingOf(id)).toMatchObject({ state: 'ARRANGED', startsAt: dayAfter });
    expect(await findByMeetingLink(token, today)).toMatchObject({
      kind: 'arranged',
      usable: false,
      meeting: { startsAt: dayAfter },
    });
    expect(await pickWith(token, await timeOf(id, 0))).toEqual({
      ok: false,
      failure: { code: 'link.used' },
    });
    const [event] = await db.introductionEvent.findMany({
      where: { introductionId: world.id, move: 'pick-time' },
    });
    expect(event).toMatchObject({ actorSide: 'PARTNER_LINK', actorName: world.contact.name });
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { subjectId: world.id, action: 'meeting.pick-by-link' },
    });
    expect(audit).toMatchObject({ actorRole: 'PARTNER_LINK' });
  });

  test('is used once by ten who tap it at the same moment', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const token = await linkOf(world.code, 'meeting-proposed');
    const timeId = await timeOf(id);
    const results = await Promise.all(Array.from({ length: 10 }, () => pickWith(token, timeId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const letters = await mailsOf(world.code, 'meeting-arranged');
    expect(new Set(letters.map(({ toEmail }) => toEmail)).size).toBe(letters.length);
  });

  test('stays usable when a pick fails: a time that has passed', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const token = await linkOf(world.code, 'meeting-proposed');
    const now = later(day + hour / 2);
    expect(await pickWith(token, await timeOf(id, 0), now)).toEqual({
      ok: false,
      failure: { code: 'field.check', fields: { timeId: 'meeting.time-passed' } },
    });
    expect(await pickWith(token, await timeOf(id, 1), now)).toMatchObject({ ok: true });
  });

  test('ends with its last time, and when other times take its place', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const token = await linkOf(world.code, 'meeting-proposed');
    expect(await findByMeetingLink(token, later(3 * day))).toEqual({ kind: 'expired' });
    const late = await pickWith(token, await timeOf(id), later(3 * day));
    expect(late).toEqual({ ok: false, failure: { code: 'link.expired' } });
    await proposed(world, world.officer, [dayAfter], { answers: id });
    expect(await findByMeetingLink(token, today)).toEqual({ kind: 'expired' });
    expect(await pickWith(token, await timeOf(id))).toEqual({
      ok: false,
      failure: { code: 'link.expired' },
    });
  });

  test('lets a side propose its own times when none fits', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const token = await linkOf(world.code, 'meeting-proposed');
    const input = { token, ...form([later(5 * day)]), zone: 'Asia/Tokyo', answers: id };
    const past = { ...input, slots: [], date1: '2026-01-05', time1: '10:00' };
    expect(await proposeByLink.run(visitor(), past, { now: today })).toEqual({
      ok: false,
      failure: { code: 'field.check', fields: { date1: 'meeting.time-past' } },
    });
    expect(await proposeByLink.run(visitor(), input, { now: today })).toMatchObject({ ok: true });
    expect(await caseOf(world.code)).toMatchObject({ state: 'ACCEPTED', turn: 'SME' });
    expect(await findByMeetingLink(token, today)).toMatchObject({ kind: 'answered' });
    const own = await db.meeting.findFirstOrThrow({
      where: { introductionId: world.id, state: 'PROPOSED' },
    });
    expect(own).toMatchObject({ proposedBySide: 'PARTNER' });
    expect(await picked(own.id, world.member)).toMatchObject({ ok: true });
  });

  test('a token of something else, or of nothing, is not known', async () => {
    expect(await findByMeetingLink('A'.repeat(43), today)).toEqual({ kind: 'unknown' });
    expect(await findByMeetingLink('short', today)).toEqual({ kind: 'unknown' });
    const none = await pickByLink.run(
      visitor(),
      { token: 'A'.repeat(43), timeId: crypto.randomUUID() },
      { now: today },
    );
    expect(none).toEqual({ ok: false, failure: { code: 'access.not-found' } });
  });
});

describe('a calendar file to download', () => {
  test('for those of the case, with their own address alone', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const stranger = (await accepted()).contact;
    expect(await calendarOfViewer(stranger, id, today)).toBeNull();
    expect(await calendarOfViewer(world.member, 'nonsense', today)).toBeNull();
    for (const viewer of [world.member, world.officer, world.desk, world.contact]) {
      const download = await calendarOfViewer(viewer, id, today);
      expect(download?.name).toBe(`${world.code}.ics`);
      expect(readCalendarFile(download?.file ?? '')).toMatchObject({
        start: tomorrow,
        attendees: [`MAILTO:${viewer.email}`],
      });
    }
  });
});
