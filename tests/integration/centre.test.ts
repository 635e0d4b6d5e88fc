import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf } from '@/lib/calendar/working-days';
import { editCentre, setHead } from '@/lib/centre/commands';
import { findCentrePage } from '@/lib/centre/page-query';
import { listKeptCentres } from '@/lib/centre/queries';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';
import { addSme } from '../access/world';

/** What a centre says of itself, to whom, and who keeps it. */
let head: Viewer;
let officer: Viewer;
let headquarters: Viewer;

beforeAll(async () => {
  head = await addPerson('OFFICER', { centreCode: 'BSC-03' });
  officer = await addPerson('OFFICER', { centreCode: 'BSC-03' });
  headquarters = await addPerson('OFFICER');
  await db.user.update({ where: { id: head.id }, data: { name: 'หัวหน้า ศูนย์สาม' } });
});

const page = (code: string, signedIn = false) =>
  findCentrePage(code, { signedIn, now: new Date() });

const versionOf = async (code: string) =>
  (await db.centre.findUniqueOrThrow({ where: { code } })).version;

describe('before anybody has stated anything', () => {
  test('every centre has a page, with what is not stated left open', async () => {
    const centres = await db.centre.findMany({ where: { checkedAt: null } });
    expect(await db.centre.count()).toBe(14);
    const pages = await Promise.all(centres.map(({ code }) => page(code)));
    for (const found of pages) {
      expect(found).toMatchObject({ services: [], hours: [], phone: null, checkedAt: null });
    }
    expect(await page('BSC-99')).toBeNull();
    expect(await page("BSC-01' OR true")).toBeNull();
  });

  test('the ceramics centre serves no province and is special', async () => {
    expect(await page('BSC-12')).toMatchObject({ specialty: 'ceramics', provinces: [] });
  });
});

describe('what staff state', () => {
  test('is stated by the head or by headquarters, with the day of the check', async () => {
    const form = { code: 'BSC-03', services: ['coaching'], from1: '8.30', until1: '16.30' };
    const send = async (viewer: Viewer, more: object = {}) => {
      const version = await versionOf('BSC-03');
      const result = await editCentre.run(viewer, { ...form, version, ...more });
      return result.ok ? 'done' : (result.failure.fields ?? result.failure.code);
    };
    expect(await send(head)).toBe('access.denied');
    const name = { code: 'BSC-03', version: await versionOf('BSC-03'), headId: head.id };
    expect(await setHead.run(officer, name)).toMatchObject({ failure: { code: 'access.denied' } });
    expect(await setHead.run(headquarters, { ...name, headId: headquarters.id })).toMatchObject({
      failure: { code: 'centre.not-of-centre' },
    });
    expect(await setHead.run(headquarters, name)).toMatchObject({ ok: true });
    expect(await send(officer)).toBe('access.denied');
    expect(await send(head, { until1: '' })).toEqual({ until1: 'centre.hours-unclear' });
    expect(await send(head, { services: ['massage'] })).toEqual({
      'services.0': 'field.not-a-choice',
    });
    expect(await send(head, { phone: '5' })).toEqual({ phone: 'field.not-a-phone' });
    expect(await send(head, { phone: '056 613 161' })).toBe('done');
    expect(await send(headquarters, { version: 1 })).toBe('centre.changed-meanwhile');
    const found = await page('BSC-03');
    expect(found).toMatchObject({
      services: ['coaching'],
      hours: [{ day: 1, from: '08:30', until: '16:30' }],
      phone: '+6656613161',
      checkedByName: head.name,
    });
    expect(dayOf(new Date(found?.checkedAt ?? 0))).toBe(dayOf(new Date()));
  });

  test('a head who has gone to another centre is its head no longer', async () => {
    const gone = await addPerson('OFFICER', { centreCode: 'BSC-04' });
    const version = await versionOf('BSC-04');
    const name = { code: 'BSC-04', version, headId: gone.id };
    expect(await setHead.run(headquarters, name)).toMatchObject({ ok: true });
    await db.user.update({ where: { id: gone.id }, data: { centreCode: 'BSC-05' } });
    const [centre] = await listKeptCentres(headquarters, 'BSC-04');
    expect(centre?.head).toBeNull();
    const edit = { code: 'BSC-04', version: await versionOf('BSC-04') };
    const elsewhere = { ...gone, centreCode: 'BSC-05' };
    expect(await editCentre.run(elsewhere, edit)).toMatchObject({
      failure: { code: 'access.denied' },
    });
    const member = await addPerson('SME_MEMBER');
    expect(await listKeptCentres(member)).toEqual([]);
  });
});

describe('its people', () => {
  test('are numbers to the public, and names without ways to reach them to who is signed in', async () => {
    const away = await addPerson('OFFICER', { centreCode: 'BSC-03' });
    const yesterday = new Date(Date.now() - 86_400_000);
    await db.user.update({ where: { id: away.id }, data: { awayFrom: yesterday } });
    const open = await page('BSC-03');
    expect(open?.staff.people).toBeNull();
    expect(JSON.stringify(open)).not.toContain('หัวหน้า');
    const inside = await page('BSC-03', true);
    expect(inside?.staff.all).toBe((inside?.staff.onDuty ?? 0) + 1);
    expect(inside?.staff.people?.[0]).toEqual({
      name: 'หัวหน้า ศูนย์สาม',
      isHead: true,
      topics: [],
    });
    expect(JSON.stringify(inside)).not.toContain('@');
  });

  test('free times are those that nobody has booked, of advisors who are still there', async () => {
    await db.advisor.create({
      data: { userId: officer.id, topics: ['ceramics', 'digital'], languages: ['th'] },
    });
    const at = (days: number) => new Date(Date.now() + days * 86_400_000);
    const slot = (days: number, more: object = {}) =>
      db.advisorSlot.create({
        data: {
          ...{ advisorId: officer.id, startsAt: at(days), endsAt: at(days + 0.04), ...more },
        },
      });
    await slot(-1);
    await slot(2);
    await slot(3, { cancelledAt: new Date() });
    const taken = await slot(4);
    const sme = await addSme('BSC-03', 'TH-66', 'APPROVED');
    await db.consultation.create({
      data: {
        ...{ code: 'EC-TEST-1', smeId: sme.id, askedByName: 'test', topic: 'digital' },
        ...{ urgency: 'normal', language: 'th', centreCode: 'BSC-03', handledAtCode: 'BSC-03' },
        routedBy: 'own-centre',
        bookings: {
          create: { slotId: taken.id, way: 'video', uid: 'test', bookedByName: 'test' },
        },
      },
    });
    const found = await page('BSC-03');
    expect(found?.slots.map(({ topic, free }) => [topic, free])).toEqual([
      ['ceramics', 1],
      ['digital', 1],
    ]);
    await db.advisor.update({ where: { userId: officer.id }, data: { lastDay: at(1) } });
    expect((await page('BSC-03'))?.slots).toEqual([]);
  });
});

test('firms are counted, never so few that one could be told', async () => {
  for (let each = 0; each < 7; each += 1) await addSme('BSC-03', 'TH-67', 'APPROVED');
  for (let each = 0; each < 2; each += 1) await addSme('BSC-03', 'TH-60', 'APPROVED');
  await addSme('BSC-03', 'TH-60', 'STAGE_1');
  const firms = (await page('BSC-03'))?.firms;
  const counts = [...(firms?.byProvince.shown ?? []), ...(firms?.byIndustry.shown ?? [])];
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.every(({ count }) => count >= 5)).toBe(true);
  expect(JSON.stringify(firms?.byProvince.shown)).not.toContain('TH-60');
  expect(firms?.byProvince.total).toBe(
    await db.sme.count({ where: { centreCode: 'BSC-03', state: 'APPROVED' } }),
  );
});
