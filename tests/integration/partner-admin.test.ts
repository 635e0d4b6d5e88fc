import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { findPartnerForOfficers, listPartnersForOfficers } from '@/lib/partner/admin-queries';
import { archivePartner, createPartner, editPartner, restorePartner } from '@/lib/partner/commands';
import { requirementsFromForm, requirementsToForm } from '@/lib/partner/requirement-form';
import { partnerAdminFilterSchema } from '@/lib/partner/schema';
import { addPerson } from '../access/actors';
import { addCase, makeWorld } from '../access/world';
import { jobsOf } from './event-run-world';

/** Partners as officers keep them. */
const data = {
  kind: 'OTHER',
  nameTh: 'บริษัท ทดสอบ',
  nameJa: '試作工業株式会社',
  nameEn: 'Shisaku Industries Co., Ltd.',
  prefectureCode: 'JP-24',
  industries: ['ISIC-10'],
  fields: ['TECH_TRANSFER'],
  seeks: ['TRADE_EXPORT'],
  phases: ['1', '2'],
  programmes: ['BIG_BROTHER'],
  languages: ['ja'],
  requirements: [{ kind: 'employees', min: 10 }],
  relationTh: 'มีสำนักงานในไทย',
  relationJa: 'タイに事務所',
  relationEn: 'Office in Thailand',
  source: 'https://example.test/source',
  confidence: 'medium',
  openLimit: '2',
  contactEmail: 'Contact@Example.test',
  website: 'example.test',
};

async function made(over: object = {}) {
  const headquarters = await addPerson('OFFICER');
  const result = await createPartner.run(headquarters, { ...data, ...over });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return { headquarters, id: result.value.id };
}

const read = (id: string) => db.partner.findUniqueOrThrow({ where: { id } });

describe('creating', () => {
  test('makes code and address once, and computes the matches', async () => {
    const { id } = await made();
    const partner = await read(id);
    expect(partner.code).toMatch(/^JPN-1\d{3}$/);
    expect(partner).toMatchObject({
      slug: expect.stringMatching(/^shisaku-industries/),
      contactEmail: 'contact@example.test',
      website: 'https://example.test',
      phases: [1, 2],
      relationOrigin: 'CHECKED',
    });
    const jobs = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`match-partner:${id}`}`;
    expect(jobs[0]?.count).toBe(1);
    const { id: second } = await made();
    expect((await read(second)).slug).not.toBe(partner.slug);
  });

  test('is for headquarters and admins', async () => {
    const centre = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const desk = await addPerson('JAPAN_DESK');
    for (const viewer of [centre, desk]) {
      expect(await createPartner.run(viewer, data)).toEqual({
        ok: false,
        failure: { code: 'access.denied' },
      });
    }
    expect(await createPartner.run(await addPerson('ADMIN'), data)).toMatchObject({ ok: true });
  });

  test('asks for relation, source and known codes', async () => {
    const viewer = await addPerson('OFFICER');
    const missing = await createPartner.run(viewer, { ...data, relationJa: ' ', source: '' });
    expect(missing).toEqual({
      ok: false,
      failure: {
        code: 'field.check',
        fields: { relationJa: 'field.required', source: 'field.required' },
      },
    });
    const unknown = await createPartner.run(viewer, { ...data, industries: ['ISIC-ZZZ'] });
    expect(unknown).toMatchObject({
      failure: { fields: { industries: 'field.not-a-choice' } },
    });
  });
});

describe('editing', () => {
  test('names the version: of two editors one is told', async () => {
    const { id } = await made();
    const { version } = await read(id);
    const centre = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const edit = { ...data, partnerId: id, version, nameEn: 'Another name' };
    const results = await Promise.all([
      editPartner.run(centre, edit),
      editPartner.run(centre, edit),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({
      ok: false,
      failure: { code: 'partner.changed-meanwhile' },
    });
    const after = await read(id);
    expect(after.nameEn).toBe('Another name');
    expect(after.slug).toMatch(/^shisaku-industries/);
  });

  test('writes the names of changed fields into the trail, not contact data', async () => {
    const { id, headquarters } = await made();
    const { version } = await read(id);
    const contactEmail = 'new.person@example.test';
    await editPartner.run(headquarters, { ...data, partnerId: id, version, contactEmail });
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { action: 'partner.edit', subjectId: id },
    });
    expect(entry.detail).toEqual({ changed: ['contactEmail'] });
    expect(Object.values(entry).join(' ')).not.toContain(contactEmail);
    // The links of the one before end at the events of the partner.
    const ends = (await jobsOf('event-contact')).filter(({ payload }) => payload.ownerId === id);
    expect(ends).toHaveLength(1);
  });
});

describe('archiving', () => {
  test('waits for open cases, hides from the list, and can be undone', async () => {
    const world = await makeWorld();
    const headquarters = await addPerson('OFFICER');
    const open = await addCase(world, 'UNDER_REVIEW');
    const input = async () => ({
      partnerId: world.partner.id,
      version: (await read(world.partner.id)).version,
    });
    expect(await archivePartner.run(headquarters, await input())).toEqual({
      ok: false,
      failure: { code: 'partner.has-open-introductions' },
    });
    await db.introduction.update({ where: { id: open.id }, data: { state: 'WITHDRAWN' } });
    expect(await archivePartner.run(headquarters, await input())).toMatchObject({ ok: true });
    const listed = async (show?: string) => {
      const filter = partnerAdminFilterSchema.parse({ q: world.partner.code, show });
      return (await listPartnersForOfficers(headquarters, filter)).total;
    };
    expect([await listed(), await listed('archived')]).toEqual([0, 1]);
    expect(await restorePartner.run(headquarters, await input())).toMatchObject({ ok: true });
    expect([await listed(), await listed('archived')]).toEqual([1, 0]);
  });

  test('the whole record is for officers and admins', async () => {
    const world = await makeWorld();
    const member = await addPerson('SME_MEMBER', { smeId: world.sme.id });
    expect(await findPartnerForOfficers(member, world.partner.id)).toBeNull();
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-01' });
    await addCase(world, 'UNDER_REVIEW');
    const seen = await findPartnerForOfficers(officer, world.partner.id);
    expect(seen?.introductions).toEqual([]);
  });
});

test('requirements come through the form unchanged', () => {
  const requirements = [
    { kind: 'certificate', code: 'CRT-HACCP' },
    { kind: 'monthly-volume', amount: 1500, unit: 'kilogram' },
    { kind: 'employees', min: 10 },
    { kind: 'language', language: 'en' },
    { kind: 'exports-to', country: 'JP' },
    { kind: 'lead-time', maxDays: 30 },
    { kind: 'established', minYears: 3 },
    { kind: 'video-meeting' },
    { kind: 'place', place: 'TH-50' },
  ] as const;
  expect(requirementsFromForm(requirementsToForm(requirements))).toEqual(requirements);
  expect(
    requirementsFromForm({ requiredVolume: '１，５００', requiredVolumeUnit: 'tonne' }),
  ).toEqual([{ kind: 'monthly-volume', amount: 1500, unit: 'tonne' }]);
});
