import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { proposeMeeting, reportAttendance } from '@/lib/meeting/commands';
import { addPerson } from '../access/actors';
import {
  accepted,
  arranged,
  day,
  form,
  hour,
  later,
  mailsOf,
  meetingOf,
  picked,
  proposed,
  today,
  tomorrow,
} from './meeting-world';

/** Two people at once, and times that lie over others or behind. */
describe('two at once', () => {
  test('of two who pick one wins: one event, one set of letters', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const results = await Promise.all([
      picked(id, world.contact, { position: 0 }),
      picked(id, world.desk, { position: 1 }),
      picked(id, world.contact, { position: 1 }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.flatMap((each) => (each.ok ? [] : [each.failure.code]));
    expect(codes).toEqual(['meeting.already-picked', 'meeting.already-picked']);
    const events = await db.introductionEvent.count({
      where: { introductionId: world.id, move: 'pick-time' },
    });
    expect(events).toBe(1);
    const letters = await mailsOf(world.code, 'meeting-arranged');
    expect(new Set(letters.map(({ toEmail }) => toEmail)).size).toBe(letters.length);
  });

  test('of two who propose one wins; nothing half-written', async () => {
    const world = await accepted();
    const by = (viewer: typeof world.member) =>
      proposeMeeting.run(viewer, { id: world.id, ...form([tomorrow]) }, { now: today });
    const results = await Promise.all([by(world.member), by(world.contact), by(world.desk)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const kept = await db.meeting.findMany({ where: { introductionId: world.id } });
    expect(kept).toHaveLength(1);
    expect(kept[0]?.state).toBe('PROPOSED');
  });

  test('both sides that report at once settle it', async () => {
    const world = await accepted();
    const id = await arranged(world);
    const now = later(day + 2 * hour);
    const results = await Promise.all(
      [world.member, world.contact].map((viewer) =>
        reportAttendance.run(viewer, { id, came: 'both' }, { now }),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await meetingOf(id)).toMatchObject({ state: 'HELD' });
  });
});

describe('times that cannot be', () => {
  test('a time that has passed is not picked, the others still are', async () => {
    const world = await accepted();
    const id = await proposed(world, world.member);
    const now = later(day + 1000);
    expect(await picked(id, world.contact, { now })).toEqual({
      ok: false,
      failure: { code: 'field.check', fields: { timeId: 'meeting.time-passed' } },
    });
    expect(await picked(id, world.contact, { now, position: 1 })).toMatchObject({ ok: true });
  });

  test('an overlap with another meeting of the partner is said, and can be confirmed', async () => {
    const world = await accepted();
    const first = await proposed(world, world.member);
    const other = await accepted(await sameFirm(world));
    const second = await proposed(other, other.member, [later(day + hour / 2)]);
    // A proposal alone is in nobody's way.
    expect(await picked(first, world.contact)).toMatchObject({ ok: true });
    expect(await picked(second, other.contact)).toEqual({
      ok: false,
      failure: { code: 'field.check', fields: { overlap: 'meeting.overlap' } },
    });
    expect(await picked(second, other.contact, { overlap: 'on' })).toMatchObject({ ok: true });
  });
});

/** The same firm with another partner. */
async function sameFirm(world: Awaited<ReturnType<typeof accepted>>) {
  const partner = await db.partner.findUniqueOrThrow({ where: { id: world.otherPartner.id } });
  const match = await db.match.findFirstOrThrow({ where: { smeId: world.sme.id } });
  await db.match.create({ data: { ...match, partnerId: partner.id } });
  return {
    ...world,
    partner: { id: partner.id, code: partner.code, version: partner.version },
    contact: await addPerson('PARTNER_CONTACT', { partnerId: partner.id }),
  };
}
