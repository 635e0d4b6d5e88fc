import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import { addHoliday, editHoliday, putBackHoliday, takeOutHoliday } from '@/lib/holiday/commands';
import { listHolidays } from '@/lib/holiday/queries';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { runClock } from '@/lib/introduction/tick';
import { replanClocks } from '@/lib/introduction/tick-replan';
import { saveCaseClock } from '@/lib/setting/commands';
import { readCaseClockPage } from '@/lib/setting/queries';
import { standardCaseClock } from '@/lib/setting/schema';
import { loadFacts } from '@/prisma/seed/facts';
import { approved, caseOf, makePair, type Pair, request, sentLink } from './introduction-world';

/** What admins change about time: holidays and durations, and what open clocks make of it. */
const adminOf = (pair: Pair): Viewer => (pair.actors as Record<string, Viewer>).admin as Viewer;

const day = {
  ...{ country: 'JP', nameTh: 'วันพิเศษ', nameJa: '特別休日', nameEn: 'Special day' },
  ...{ kind: 'special', counts: 'on', official: 'on', confidence: 'high', source: 'Gazette 1' },
};

/** The first weekday after so many days that no calendar knows as a holiday. */
async function workingDay(ahead: number): Promise<string> {
  const { holidays } = await readCalendar(db);
  for (let date = nextDay(dayOf(new Date()), ahead); ; date = nextDay(date)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday % 6 !== 0 && !holidays.has(`JP ${date}`) && !holidays.has(`TH ${date}`))
      return date;
  }
}

async function offered(): Promise<{ pair: Pair; code: string }> {
  const pair = await makePair();
  const code = await approved(pair);
  await sentLink(pair, code);
  return { pair, code };
}

describe('a holiday', () => {
  test('that is added moves the deadlines counted over it later, and none earlier when it goes', async () => {
    const { pair, code } = await offered();
    const review = await request(await makePair());
    const before = await caseOf(code);
    const officerBefore = await caseOf(review);
    const date = await workingDay(2);
    const added = await addHoliday.run(adminOf(pair), { ...day, date });
    expect(added).toMatchObject({ ok: true });
    const job = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE key = ${`replan-clocks:JP ${date}`.replace('JP ', 'JP:')}`;
    expect(job[0]?.n).toBe(1);
    await replanClocks({ country: 'JP', date }, new Date());
    const moved = await caseOf(code);
    expect(moved.dueAt?.getTime()).toBeGreaterThan(before.dueAt?.getTime() ?? Infinity);
    expect(moved.version).toBe(before.version);
    // An officer in Thailand works on a Japanese holiday.
    expect((await caseOf(review)).dueAt).toEqual(officerBefore.dueAt);
    await runClock(new Date());
    expect((await caseOf(code)).tickAt?.getTime()).toBeGreaterThan(Date.now());

    const row = await db.holiday.findFirstOrThrow({
      where: { nameEn: 'Special day', country: 'JP' },
    });
    const key = { country: 'JP', date, id: 'Special day', seen: row.editedAt?.toISOString() };
    expect(await takeOutHoliday.run(adminOf(pair), key)).toMatchObject({ ok: true });
    expect(await takeOutHoliday.run(adminOf(pair), key)).toMatchObject({
      ok: false,
      failure: { code: 'holiday.changed-meanwhile' },
    });
    await replanClocks({ country: 'JP', date }, new Date());
    expect((await caseOf(code)).dueAt).toEqual(moved.dueAt);
    const { holidays, years } = await readCalendar(db);
    expect(holidays.has(`JP ${date}`)).toBe(false);
    expect(years.has(`JP ${date.slice(0, 4)}`)).toBe(true);
  });

  test('needs a source and a day that exists, once', async () => {
    const admin = adminOf(await makePair());
    const date = '2030-05-06';
    for (const [field, value, code] of [
      ['source', '', 'field.required'],
      ['date', '2030-02-30', 'field.not-a-date'],
      ['date', '6/5/1999', 'field.out-of-range'],
      ['date', '1999-05-06', 'field.out-of-range'],
      ['nameTh', ' ', 'field.required'],
      ['confidence', 'sure', 'field.required'],
    ] as const) {
      expect(await addHoliday.run(admin, { ...day, date, [field]: value })).toMatchObject({
        ok: false,
        failure: { fields: { [field]: code } },
      });
    }
    expect(await addHoliday.run(admin, { ...day, date })).toMatchObject({ ok: true });
    expect(await addHoliday.run(admin, { ...day, date })).toMatchObject({
      ok: false,
      failure: { code: 'holiday.exists' },
    });
  });

  test('is named by what the form showed, and by nothing else', async () => {
    const admin = adminOf(await makePair());
    const key = { country: 'TH', date: '2027-01-01', id: "New Year's Day" };
    for (const odd of [{ seen: 'not a date' }, { seen: '0000-01-01T00:00:00.000Z' }]) {
      expect(await takeOutHoliday.run(admin, { ...key, ...odd })).toMatchObject({
        failure: { fields: { seen: 'request.malformed' } },
      });
    }
    expect(await takeOutHoliday.run(admin, { ...key, id: 'a\0b' })).toMatchObject({
      failure: { code: 'access.not-found' },
    });
  });

  test('that an admin has changed or taken out is not overwritten by the facts', async () => {
    const pair = await makePair();
    const admin = adminOf(pair);
    const obon = await db.holiday.findFirstOrThrow({
      where: { country: 'JP', kind: 'customary', date: new Date('2026-08-13') },
    });
    const key = { country: 'JP', date: '2026-08-13', id: obon.nameEn };
    const facts = { nameTh: obon.nameTh, nameJa: obon.nameJa, kind: obon.kind, source: 'ours' };
    const edited = await editHoliday.run(admin, {
      ...{ ...key, ...facts, counts: 'on', confidence: 'high' },
    });
    expect(edited).toMatchObject({ ok: true });
    const fixed = await db.holiday.findFirstOrThrow({
      where: { country: 'TH', counts: true, date: new Date('2026-12-10') },
    });
    const out = { country: 'TH', date: '2026-12-10', id: fixed.nameEn };
    expect(await takeOutHoliday.run(admin, out)).toMatchObject({ ok: true });
    await db.factsFile.updateMany({
      where: { name: { contains: 'holidays' } },
      data: { sha256: '' },
    });
    await loadFacts(db);
    const { rows } = await listHolidays(admin, { country: 'JP', year: 2026 });
    const shown = rows.find((row) => row.names.en === obon.nameEn && row.date === '2026-08-13');
    expect(shown).toMatchObject({ counts: true, source: 'ours', edited: { by: admin.name } });
    const { holidays } = await readCalendar(db);
    expect(holidays.has('JP 2026-08-13')).toBe(true);
    expect(holidays.has('TH 2026-12-10')).toBe(false);
    const seen = (
      await db.holiday.findFirstOrThrow({ where: { nameEn: fixed.nameEn, date: fixed.date } })
    ).editedAt;
    const back = await putBackHoliday.run(admin, { ...out, seen: seen?.toISOString() });
    expect(back).toMatchObject({ ok: true });
    expect((await readCalendar(db)).holidays.has('TH 2026-12-10')).toBe(true);
  });
});

describe('the durations', () => {
  test('hold for clocks that start from then on; deadlines that were told stay', async () => {
    const { pair, code } = await offered();
    const admin = adminOf(pair);
    const told = await caseOf(code);
    const seen = (await readCaseClockPage(admin))?.seen;
    const changed = { ...standardCaseClock, review: 1, escalation: 15, seen };
    expect(await saveCaseClock.run(admin, changed)).toMatchObject({ ok: true });
    expect(await saveCaseClock.run(admin, changed)).toMatchObject({
      ok: false,
      failure: { code: 'setting.changed-meanwhile' },
    });
    const page = await readCaseClockPage(admin);
    expect(page).toMatchObject({ settings: { review: 1 }, changed: { by: admin.name } });
    expect((await caseOf(code)).dueAt).toEqual(told.dueAt);
    await runClock(new Date());
    expect((await caseOf(code)).tickAt).toEqual(told.tickAt);
    const fresh = await caseOf(await request(await makePair()));
    expect(fresh.dueAt?.getTime()).toBeLessThan(Date.now() + 10 * 86_400_000);
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { action: 'setting.save-case-clock' },
      orderBy: { id: 'desc' },
    });
    expect(audit.detail).toEqual({ changed: { review: 1, escalation: 15 } });

    // The wait before the offer to close is the new one: fifteen working days, not three.
    await db.introduction.update({ where: { id: told.id }, data: { clockStage: 'DAY_REMINDED' } });
    const over = new Date((told.dueAt?.getTime() ?? 0) + 1000);
    await db.introduction.update({ where: { id: told.id }, data: { tickAt: over } });
    await runClock(over);
    const escalated = await caseOf(code);
    expect(escalated.clockStage).toBe('ESCALATED');
    expect(escalated.tickAt?.getTime()).toBeGreaterThan(over.getTime() + 18 * 86_400_000);
  });

  test.each([
    ['0', 'field.out-of-range'],
    ['121', 'field.out-of-range'],
    ['2.5', 'field.not-a-number'],
    ['soon', 'field.not-a-number'],
  ])('refuse %s', async (value, code) => {
    const admin = adminOf(await makePair());
    const seen = (await readCaseClockPage(admin))?.seen;
    const input = { ...standardCaseClock, partner: value, seen };
    expect(await saveCaseClock.run(admin, input)).toMatchObject({
      ok: false,
      failure: { fields: { partner: code } },
    });
  });
});
