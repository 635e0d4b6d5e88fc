import { expect, test } from 'vitest';
import { findBrief } from '@/lib/meeting/brief';
import { secrets } from './introduction-world';
import { accepted, arranged, tomorrow } from './meeting-world';

/** The brief of each side: its own words, and nothing that the case's page would not show it. */
test('says to each side whom it meets, when and about what, within what it may know', async () => {
  const world = await accepted();
  const id = await arranged(world);
  const readers = [world.member, world.officer, world.desk, world.contact];
  const briefs = await Promise.all(readers.map((viewer) => findBrief(viewer, world.code)));
  expect(briefs.map((brief) => brief?.side)).toEqual(['SME', 'SME', 'PARTNER', 'PARTNER']);
  for (const brief of briefs) {
    expect(brief?.meeting).toMatchObject({ id, state: 'ARRANGED', startsAt: tomorrow });
    expect(brief?.meeting?.agenda.map(({ body }) => body)).toEqual(['ราคาและกำลังการผลิต']);
    expect(brief?.terms.every(({ th, ja, en }) => th && ja && en)).toBe(true);
    expect(brief?.terms.length).toBeGreaterThan(0);
  }
  const toPartner = JSON.stringify(briefs.slice(2));
  expect(toPartner).not.toContain(secrets.contactEmail);
  expect(toPartner).not.toContain(secrets.contactPhone);
  expect(toPartner).toContain(secrets.nameEn);
});

test('does not exist for strangers', async () => {
  const world = await accepted();
  const other = await accepted();
  for (const stranger of [other.member, other.contact]) {
    expect(await findBrief(stranger, world.code)).toBeNull();
  }
  expect(await findBrief(world.member, 'JD-1')).toBeNull();
});
