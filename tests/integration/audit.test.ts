import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { auditPageSize, findAuditRow, listAudit, listAuditActions } from '@/lib/audit/queries';
import { auditFilterSchema } from '@/lib/audit/schema';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';

/** The trail: append-only by the database's rights, read within the viewer's scope. */
async function addRow(over: object = {}) {
  return db.auditEntry.create({
    data: {
      actorName: 'มานะ',
      actorRole: 'OFFICER',
      action: 'sme.approve',
      subjectKind: 'sme',
      subjectId: randomUUID(),
      subjectLabel: 'SME-000001',
      centreCode: 'BSC-09',
      detail: { stage: 1 },
      correlationId: randomUUID(),
      ...over,
    },
  });
}

const filter = (given: object = {}) => auditFilterSchema.parse(given);

describe('append-only', () => {
  test("the portal's role cannot update, delete or empty the trail", async () => {
    const { id } = await addRow();
    await expect(
      db.auditEntry.update({ where: { id }, data: { actorName: 'other' } }),
    ).rejects.toThrow();
    await expect(db.auditEntry.delete({ where: { id } })).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/permission denied/);
    await expect(db.$executeRaw`UPDATE "AuditEntry" SET "actorName" = 'x'`).rejects.toThrow(
      /permission denied/,
    );
    expect((await db.auditEntry.findUniqueOrThrow({ where: { id } })).actorName).toBe('มานะ');
  });

  test("the role cannot rewrite a case's events or decisions either", async () => {
    await expect(db.$executeRaw`UPDATE "IntroductionEvent" SET "move" = 'accept'`).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.$executeRaw`UPDATE "SmeReview" SET "decision" = 'approve'`).rejects.toThrow(
      /permission denied/,
    );
    for (const history of [db.introductionEvent, db.smeReview, db.consent]) {
      await expect((history as typeof db.consent).deleteMany()).rejects.toThrow();
    }
  });
});

describe('reading', () => {
  test("a centre's officers read their centre's rows, headquarters and admins all", async () => {
    const own = await addRow({ centreCode: 'BSC-03' });
    const other = await addRow({ centreCode: 'BSC-04' });
    const none = await addRow({ centreCode: null });
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-03' });
    const seen = (await listAudit(officer, filter())).rows.map((row) => row.id);
    expect(seen).toEqual([String(own.id)]);
    expect(await findAuditRow(officer, String(other.id))).toBeNull();
    for (const viewer of [await addPerson('OFFICER'), await addPerson('ADMIN')]) {
      const ids = (await listAudit(viewer, filter())).rows.map((row) => row.id);
      expect(ids).toEqual(expect.arrayContaining([own, other, none].map((row) => String(row.id))));
    }
    const member = await addPerson('SME_MEMBER');
    expect(await listAudit(member, filter())).toEqual({ rows: [], next: null });
    expect(await listAuditActions(member)).toEqual([]);
  });

  test('filters by who, what, which, where, when and run', async () => {
    const admin = await addPerson('ADMIN');
    const row = await addRow({
      actorName: 'ชูใจ ใฝ่เรียน',
      action: 'partner.archive',
      subjectKind: 'partner',
      subjectLabel: 'JPN-077 100% Test',
      centreCode: 'BSC-11',
      at: new Date('2026-03-09T18:30:00Z'),
    });
    const finds = async (given: object) =>
      (await listAudit(admin, filter(given))).rows.some((found) => found.id === String(row.id));
    const hits = [
      { actor: 'ใฝ่เรียน' },
      { action: 'partner.archive' },
      { action: 'partner' },
      { subject: 'JPN-077 100%' },
      { subject: row.subjectId },
      { centre: 'BSC-11' },
      { correlation: row.correlationId },
      // 18:30 in London's winter is half past one of the next day in Bangkok.
      { from: '2026-03-10', to: '2026-03-10' },
    ];
    for (const given of hits) expect([given, await finds(given)]).toEqual([given, true]);
    const misses = [
      { actor: 'มานี' },
      { action: 'sme' },
      { subject: 'JPN-077 1_0%' },
      { centre: 'headquarters' },
      { to: '2026-03-09' },
    ];
    for (const given of misses) expect([given, await finds(given)]).toEqual([given, false]);
    expect(await listAuditActions(admin)).toContain('partner.archive');
  });

  test('pages by key, so that rows added meanwhile shift nothing', async () => {
    const admin = await addPerson('ADMIN');
    const mark = randomUUID();
    for (let n = 0; n < auditPageSize + 5; n += 1) await addRow({ actorName: mark });
    const first = await listAudit(admin, filter({ actor: mark }));
    await addRow({ actorName: mark });
    const second = await listAudit(admin, filter({ actor: mark, before: first.next ?? '' }));
    expect([first.rows.length, second.rows.length, second.next]).toEqual([auditPageSize, 5, null]);
    const ids = [...first.rows, ...second.rows].map((row) => row.id);
    expect(new Set(ids).size).toBe(auditPageSize + 5);
  });

  test('an address typed by hand shows rows, never an error', () => {
    const strange = { actor: '\u0000', action: "x'; DROP", from: '2026-13-45', before: 'abc' };
    expect(filter(strange)).toEqual({});
  });
});
