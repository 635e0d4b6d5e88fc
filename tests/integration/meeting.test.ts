import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { cancelMeeting, proposeMeeting, reportAttendance } from '@/lib/meeting/commands';
import { fileAsMet } from '@/lib/outcome/step-commands';
import { caseOf, words } from './introduction-world';
import {
  accepted,
  arranged,
  day,
  dayAfter,
  form,
  hour,
  later,
  mailsOf,
  meetingOf,
  picked,
  proposed,
  readCalendarFile,
  today,
  tomorrow,
} from './meeting-world';

/** The life of a meeting on a real database. Its calendar files are read by another's library. */
describe('from proposal to handshake', () => {
  test('times are proposed, one is picked, both sides and both desks hold the file', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const offered = await caseOf(world.code);
    expect(offered).toMatchObject({ state: 'ACCEPTED', turn: 'PARTNER' });
    const [letter] = await mailsOf(world.code, 'meeting-proposed');
    expect(letter).toMatchObject({ toEmail: world.contact.email, language: 'ja', calendar: null });
    expect(letter?.text).not.toContain('/room/');

    expect(await picked(id, world.contact)).toMatchObject({ ok: true });
    const meeting = await meetingOf(id);
    expect(meeting).toMatchObject({ state: 'ARRANGED', startsAt: tomorrow, sequence: 0 });
    const arrangedCase = await caseOf(world.code);
    expect(arrangedCase).toMatchObject({ state: 'MEETING_ARRANGED', turn: 'DESK' });
    // Wednesday's meeting is reported by the end of the third working day that both share.
    expect(arrangedCase.dueAt?.toISOString()).toBe('2027-02-08T14:59:59.000Z');
    expect(arrangedCase.tickAt?.getTime()).toBeGreaterThan(meeting.endsAt?.getTime() ?? 0);

    const letters = await mailsOf(world.code, 'meeting-arranged');
    expect(letters.length).toBeGreaterThanOrEqual(4);
    expect(letters.map(({ toEmail }) => toEmail)).toEqual(
      expect.arrayContaining([world.member.email, world.contact.email]),
    );
    for (const { calendar, toEmail } of letters) {
      const file = readCalendarFile(calendar ?? '');
      expect(file).toMatchObject({
        method: 'REQUEST',
        uid: meeting.uid,
        sequence: 0,
        status: 'CONFIRMED',
        isUtc: true,
        alarms: 2,
        attendees: [`MAILTO:${toEmail}`],
      });
      expect([file.start, file.end]).toEqual([tomorrow, later(day + hour)]);
      expect(file.location).toMatch(/^http:\/\/[^/]+\/room\/[0-9a-f]{32}$/);
    }
    const ofPartner = letters.find(({ toEmail }) => toEmail === world.contact.email);
    expect(ofPartner?.text).toContain('2027年2月3日（水） 11:00–12:00（日本時間）');
    expect(ofPartner?.text).toContain('09:00–10:00');
    const ofFirm = letters.find(({ toEmail }) => toEmail === world.member.email);
    expect(ofFirm?.text.replace(/\u00a0/g, ' ')).toContain('09.00–10.00 น. (เวลาไทย)');
  });

  test('nobody’s address is in the other side’s file before contact data are open', async () => {
    const world = await accepted();
    await arranged(world);
    const letters = await mailsOf(world.code, 'meeting-arranged');
    for (const { calendar, toEmail, text } of letters) {
      for (const email of [world.member.email, world.contact.email, 'hidden@firm.example.test']) {
        if (email === toEmail) continue;
        expect(calendar).not.toContain(email);
        expect(text).not.toContain(email);
      }
    }
  });

  test('a new proposal ends the older one; neither holds a time', async () => {
    const world = await accepted();
    const first = await proposed(world, world.member);
    const blind = await proposeMeeting.run(
      world.contact,
      { id: world.id, ...form([dayAfter]) },
      { now: today },
    );
    expect(blind).toMatchObject({ ok: false, failure: { code: 'meeting.changed-meanwhile' } });
    const second = await proposed(world, world.contact, [dayAfter], { answers: first });
    expect(await meetingOf(first)).toMatchObject({ state: 'SUPERSEDED' });
    expect(await caseOf(world.code)).toMatchObject({ turn: 'SME' });
    expect(await picked(first, world.contact)).toMatchObject({
      ok: false,
      failure: { code: 'meeting.already-picked' },
    });
    expect(await picked(second, world.contact)).toMatchObject({
      ok: false,
      failure: { code: 'meeting.own-proposal' },
    });
    expect(await picked(second, world.officer)).toMatchObject({ ok: true });
    expect(await meetingOf(second)).toMatchObject({ pickedByName: world.officer.name });
  });

  test('a moved meeting keeps its UID, one change further, and is one event to a calendar', async () => {
    const world = await accepted();
    const first = await arranged(world);
    const { uid, videoUrl } = await meetingOf(first);
    const second = await proposed(world, world.desk, [dayAfter], { interpreter: '' });
    expect(await caseOf(world.code)).toMatchObject({ state: 'MEETING_ARRANGED', turn: 'SME' });
    expect(await meetingOf(first)).toMatchObject({ state: 'ARRANGED', uid });
    expect(await picked(second, world.member)).toMatchObject({ ok: true });
    expect(await meetingOf(first)).toMatchObject({ state: 'SUPERSEDED' });
    expect(await meetingOf(second)).toMatchObject({
      state: 'ARRANGED',
      uid,
      sequence: 1,
      replacesId: first,
      videoUrl,
    });
    const [letter] = await mailsOf(world.code, 'meeting-moved');
    const file = readCalendarFile(letter?.calendar ?? '');
    expect(file).toMatchObject({ method: 'REQUEST', uid, sequence: 1, start: dayAfter });
  });

  test('a cancelled meeting leaves the calendars, with a reason', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const { uid } = await meetingOf(id);
    const input = { id, text: '工場の点検と重なりました。', language: 'ja' };
    expect(await cancelMeeting.run(world.contact, input, { now: today })).toMatchObject({
      ok: true,
    });
    expect(await caseOf(world.code)).toMatchObject({ state: 'ACCEPTED', turn: 'SME' });
    const letters = await mailsOf(world.code, 'meeting-cancelled');
    for (const { calendar, text } of letters) {
      expect(readCalendarFile(calendar ?? '')).toMatchObject({
        ...{ method: 'CANCEL', uid, sequence: 1, status: 'CANCELLED', alarms: 0 },
      });
      expect(text).toContain(input.text);
    }
    expect(await cancelMeeting.run(world.contact, input, { now: today })).toMatchObject({
      ok: false,
      failure: { code: 'meeting.not-arranged' },
    });
  });
});

const nextStep = { step: words.text, stepDay: '2027-02-15', taker: 'SME', language: 'th' };

describe('afterwards', () => {
  test('one side’s word waits for the other; a report before the meeting is too early', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const early = await reportAttendance.run(world.member, { id, came: 'both' }, { now: today });
    expect(early).toMatchObject({ ok: false, failure: { code: 'meeting.not-yet' } });
    const now = later(day + 2 * hour);
    const report = { id, came: 'both', names: 'คุณสมศรี และเพื่อนร่วมงาน' };
    expect(await reportAttendance.run(world.officer, report, { now })).toMatchObject({
      ok: true,
      value: { attendance: 'reported' },
    });
    expect(await meetingOf(id)).toMatchObject({
      state: 'ARRANGED',
      attendance: [{ side: 'SME', onBehalf: true, names: report.names }],
    });
    const differs = await reportAttendance.run(world.contact, { id, came: 'own' }, { now });
    expect(differs).toMatchObject({ ok: true, value: { attendance: 'differs' } });
    expect(await caseOf(world.code)).toMatchObject({ state: 'MEETING_ARRANGED' });
    expect((await mailsOf(world.code, 'meeting-differs')).length).toBeGreaterThan(0);
    const filed = await fileAsMet.run(world.officer, { id: world.id, ...nextStep }, { now });
    expect(filed).toMatchObject({ ok: false, failure: { code: 'outcome.accounts-differ' } });
    const mended = await reportAttendance.run(
      world.desk,
      { id, came: 'both' },
      { now: later(day + 3 * hour) },
    );
    expect(mended).toMatchObject({ ok: true, value: { attendance: 'held' } });
    expect(await meetingOf(id)).toMatchObject({ state: 'HELD' });
  });

  test('a missed meeting becomes an offer to meet online, in each reader’s language', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const now = later(day + 2 * hour);
    expect(await reportAttendance.run(world.contact, { id, came: 'own' }, { now })).toMatchObject({
      ok: true,
      value: { attendance: 'missed' },
    });
    expect(await meetingOf(id)).toMatchObject({ state: 'MISSED' });
    const offer = await db.meeting.findFirstOrThrow({
      where: { introductionId: world.id, state: 'PROPOSED' },
      include: { times: { orderBy: { startsAt: 'asc' } } },
    });
    expect(offer).toMatchObject({ kind: 'VIDEO', proposedBySide: 'PARTNER', replacesId: id });
    expect(offer.times).toHaveLength(10);
    const days = new Set(offer.times.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)));
    // From the second common day on, without Japan’s foundation day.
    expect([...days]).toEqual([
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-12',
    ]);
    expect(await caseOf(world.code)).toMatchObject({ state: 'ACCEPTED', turn: 'SME' });
    const events = await db.introductionEvent.findMany({
      where: { introductionId: world.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    expect(events.slice(-2).map(({ move }) => move)).toEqual(['miss', 'propose-times']);
    const [toFirm] = await mailsOf(world.code, 'meeting-online-offer');
    expect(toFirm).toMatchObject({ toEmail: world.member.email, language: 'th' });
    const notes = await mailsOf(world.code, 'meeting-missed');
    expect(notes.find(({ toEmail }) => toEmail === world.contact.email)?.text).toContain(
      'オンライン面談',
    );
    expect(await picked(offer.id, world.member, { now })).toMatchObject({ ok: true });
    expect(await caseOf(world.code)).toMatchObject({ state: 'MEETING_ARRANGED' });
  });

  test('strangers find nothing, whatever they try', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const stranger = (await accepted()).member;
    const tries = await Promise.all([
      proposeMeeting.run(stranger, { id: world.id, ...form([tomorrow]) }, { now: today }),
      picked(id, stranger),
      cancelMeeting.run(stranger, { id, ...words }, { now: today }),
      reportAttendance.run(stranger, { id, came: 'both' }, { now: dayAfter }),
    ]);
    for (const each of tries) {
      expect(each).toEqual({ ok: false, failure: { code: 'access.not-found' } });
    }
  });
});
