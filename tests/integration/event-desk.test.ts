/** The officer's schedule desk: what a grid is told of its cells, what workbooks and briefs hold. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { readBriefs } from '@/lib/event-schedule/brief-queries';
import { gridPlaces } from '@/lib/event-schedule/grid-places';
import { moveMeeting, swapMeetings } from '@/lib/event-schedule/move-commands';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { eventWorkbook } from '@/lib/event-schedule/workbook';
import { openWorkbook, shownMoment } from '../support/workbook';
import {
  compute,
  liveOf,
  makeRunWorld,
  memberOf,
  must,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const bytesOf = async (kind: 'all' | 'table', locale: 'th' | 'ja' | 'en' = 'th') =>
  (await eventWorkbook(world.officer, { code: world.code, kind, locale })) ?? Buffer.alloc(0);

describe('the workbook of an event', () => {
  const evil = '=HYPERLINK("https://evil.example","คลิก")';

  beforeAll(async () => {
    world = await makeRunWorld({ firms: 5, partners: 4, tables: 3, slots: 5 });
    await wishAll(world);
    must(await takeOver.run(world.officer, { runId: await compute(world) }));
    await db.eventPerson.create({
      data: { registrationId: world.firms[0] ?? '', name: evil, badge: `badge-${world.code}` },
    });
  });

  test('has a line for every meeting in each sheet, and for everybody who is registered', async () => {
    const sheets = openWorkbook(await bytesOf('all'));
    const meetings = await liveOf(world.id);
    expect(meetings.length).toBeGreaterThan(5);
    const interpreted = meetings.filter(({ interpreterId }) => interpreterId).length;
    const lines = sheets.map(({ rows }) => rows.length - 1);
    expect(lines).toEqual([meetings.length, meetings.length, meetings.length, interpreted, 9]);
  });

  test('names days and times as a spreadsheet counts them, on Thai clocks', async () => {
    const [sheet] = openWorkbook(await bytesOf('table', 'en'));
    const heads = sheet?.rows[0]?.map(({ value }) => value) ?? [];
    const [day, start] = [heads.indexOf('Day'), heads.indexOf('From (Bangkok)')];
    expect(Math.min(day, start)).toBeGreaterThan(0);
    const slots = await db.eventSlot.findMany({ where: { eventId: world.id } });
    const clocks = new Set(
      slots.map(({ startsAt }) => new Date(startsAt.getTime() + 7 * 3_600_000).toISOString()),
    );
    for (const row of sheet?.rows.slice(1) ?? []) {
      expect(row[day]).toMatchObject({ type: 'n', format: 'yyyy-mm-dd' });
      expect(row[start]).toMatchObject({ type: 'n', format: 'hh:mm' });
      expect(clocks).toContain(shownMoment(row[start]?.value ?? '').toISOString());
    }
  });

  test('never takes what people wrote for a formula', async () => {
    const cells = openWorkbook(await bytesOf('all')).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.formula)).toEqual([]);
    const written = cells.filter((cell) => cell?.value === evil);
    expect(written).toHaveLength(1);
    expect(written[0]?.type).not.toBe('n');
  });

  test('is headed in each language, and nobody else gets it', async () => {
    const names = await Promise.all(
      (['th', 'ja', 'en'] as const).map(async (locale) =>
        openWorkbook(await bytesOf('all', locale)).map(({ name }) => name),
      ),
    );
    expect(new Set(names.map((all) => all.join())).size).toBe(3);
    const asked = { code: world.code, kind: 'all', locale: 'th' } as const;
    expect(await eventWorkbook(world.otherOfficer, asked)).toBeNull();
    expect(await eventWorkbook(memberOf(world.smeIds[0] ?? ''), asked)).toBeNull();
  });
});

describe('the grid', () => {
  test('promises exactly what the command then does', async () => {
    world = await makeRunWorld({ firms: 3, partners: 3, tables: 3, slots: 4 });
    await wishAll(world);
    const one = await put(world, [0, 1, 1, 0]);
    await put(world, [1, 0, 2, 1]);
    await put(world, [0, 0, 3, 1]);
    const asked = { code: world.code, meetingId: one.id, by: 'table', locale: 'th' } as const;
    const answer = await gridPlaces(world.officer, asked);
    expect(answer).not.toBeNull();
    const cells = [...Object.keys(answer?.free ?? {}), ...Object.keys(answer?.shut ?? {})];
    expect(new Set(cells).size).toBe(4 * 3);
    for (const key of cells) {
      const [slotNumber = '', tableId = ''] = key.split(' ');
      const { version } = await db.eventMeeting.findUniqueOrThrow({ where: { id: one.id } });
      const moved = await moveMeeting.run(world.officer, {
        ...{ meetingId: one.id, version, slotNumber: Number(slotNumber), tableId },
      });
      expect({ key, ok: moved.ok }).toEqual({ key, ok: key in (answer?.free ?? {}) });
    }
  });

  test('names with whom a meeting could change places, and that works', async () => {
    world = await makeRunWorld({ firms: 3, partners: 3, tables: 3, slots: 4 });
    await wishAll(world);
    const one = await put(world, [0, 1, 1, 0]);
    const other = await put(world, [1, 2, 2, 1], { interpreterId: null, interpret: null });
    const asked = { code: world.code, meetingId: one.id, by: 'table', locale: 'ja' } as const;
    const answer = await gridPlaces(world.officer, asked);
    const [reason, swapId, swapVersion] = answer?.shut[`2 ${world.tables[1]}`] ?? [];
    expect([swapId, swapVersion]).toEqual([other.id, other.version]);
    expect(answer?.reasons[reason ?? -1]).toMatch(/[぀-ヿ]/);
    must(
      await swapMeetings.run(world.officer, {
        ...{ meetingId: one.id, version: one.version },
        ...{ otherId: swapId, otherVersion: swapVersion },
      }),
    );
    const now = await db.eventMeeting.findUniqueOrThrow({ where: { id: one.id } });
    expect([now.slotNumber, now.tableId]).toEqual([2, world.tables[1]]);
  });

  test('of firms speaks of the meeting’s own row', async () => {
    const one = (await liveOf(world.id))[0];
    const asked = { code: world.code, meetingId: one?.id ?? '', by: 'sme', locale: 'en' } as const;
    const answer = await gridPlaces(world.officer, asked);
    const rows = Object.keys(answer?.free ?? {}).map((key) => key.split(' ')[1]);
    expect(new Set(rows)).toEqual(new Set([one?.smeRegId]));
    expect(await gridPlaces(world.otherOfficer, asked)).toBeNull();
  });
});

describe('the briefs', () => {
  test('say of both sides who they are and what they seek, one for each meeting', async () => {
    const [firm = ''] = world.firms;
    await db.text.create({
      data: {
        ...{ ownerKind: 'EVENT_REGISTRATION', ownerId: firm, field: 'seeks', language: 'th' },
        ...{ body: 'หาผู้ซื้อผลไม้อบแห้ง', origin: 'ORIGINAL', revision: 1 },
      },
    });
    const plan = await readSchedule(world.code, world.officer);
    if (!plan) throw new Error('the event is the officer’s');
    const briefs = await readBriefs(plan, plan.meetings, world.officer, 'ja');
    expect(briefs.map(({ meeting }) => meeting.id)).toEqual(plan.meetings.map(({ id }) => id));
    const own = briefs.find(({ sme }) => sme.id === firm);
    expect(own?.sme.words).toMatchObject({ body: 'หาผู้ซื้อผลไม้อบแห้ง', language: 'th' });
    expect(own?.explanation?.score).toBeGreaterThanOrEqual(0);
    expect(own?.partner.languages.length).toBeGreaterThan(0);
  });
});
