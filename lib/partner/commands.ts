import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FieldFailures, fail, ok } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import { canArchivePartner, canCreatePartner, canEditPartner } from './policy';
import {
  createPartnerSchema,
  editPartnerSchema,
  type PartnerData,
  partnerVersionSchema,
} from './schema';
import { slugOf } from './slug';

/**
 * Partners as officers keep them. The address part (`slug`) is made once, from the first English
 * name; every edit names the version that it was made from.
 */
type Known = { id: string };

async function loadPartner({
  tx,
  input,
}: {
  tx: Tx;
  input: z.output<typeof partnerVersionSchema>;
}) {
  return tx.partner.findUnique({ where: { id: input.partnerId } });
}

/** Codes that the facts do not hold, as failures of the fields that carry them. */
async function unknownCodes(tx: Tx, data: PartnerData): Promise<FieldFailures | null> {
  const [found] = await tx.$queryRaw<Record<string, number>[]>`
    SELECT
      (SELECT count(*)::int FROM "Industry" WHERE "code" = ANY(${data.industries})) AS industries,
      (SELECT count(*)::int FROM "CooperationField" WHERE "code" = ANY(${data.fields})) AS fields,
      (SELECT count(*)::int FROM "CooperationField" WHERE "code" = ANY(${data.seeks})) AS seeks,
      (SELECT count(*)::int FROM "Programme" WHERE "code" = ANY(${data.programmes})) AS programmes,
      (SELECT count(*)::int FROM "Prefecture"
        WHERE "code" = ${data.prefectureCode}::text) AS prefectures`;
  const wrong: FieldFailures = {};
  for (const field of ['industries', 'fields', 'seeks', 'programmes'] as const) {
    if (found?.[field] !== new Set(data[field]).size) wrong[field] = 'field.not-a-choice';
  }
  if (data.prefectureCode && found?.prefectures !== 1) {
    wrong.prefectureCode = 'field.not-a-choice';
  }
  return Object.keys(wrong).length > 0 ? wrong : null;
}

/** Two records cannot hold one number, even when both save it at the same moment. */
async function numberTaken(tx: Tx, data: PartnerData, ownId: string | null) {
  const { corporateNumber } = data;
  if (corporateNumber === null) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${corporateNumber}, 81))`;
  const other = await tx.partner.findUnique({ where: { corporateNumber }, select: { id: true } });
  return other && other.id !== ownId
    ? fail('field.check', { corporateNumber: 'partner.corporate-number-taken' })
    : null;
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

function columnsOf(data: PartnerData) {
  return {
    ...data,
    industries: distinct(data.industries),
    fields: distinct(data.fields),
    seeks: distinct(data.seeks),
    phases: distinct(data.phases).sort(),
    programmes: distinct(data.programmes),
    languages: distinct(data.languages),
    requirements: data.requirements,
  };
}

function subjectOf(partner: { id: string; code: string; nameEn: string }) {
  return { kind: 'partner', id: partner.id, label: `${partner.code} ${partner.nameEn}` };
}

async function freeSlug(tx: Tx, nameEn: string, code: string): Promise<string> {
  const wanted = slugOf(nameEn);
  if (wanted === '') return code.toLowerCase();
  const taken = await tx.partner.findUnique({ where: { slug: wanted }, select: { id: true } });
  return taken ? `${wanted}-${code.toLowerCase()}` : wanted;
}

export const createPartner = defineCommand<Viewer, typeof createPartnerSchema, object, Known>({
  name: 'partner.create',
  who: 'viewer',
  input: createPartnerSchema,
  load: async () => ({}),
  policy: canCreatePartner,
  write: async ({ tx, input }) => {
    const wrong = await unknownCodes(tx, input);
    if (wrong) return fail('field.check', wrong);
    const taken = await numberTaken(tx, input, null);
    if (taken) return taken;
    const [next] = await tx.$queryRaw<{ value: number }[]>`SELECT next_number('partner') AS value`;
    // The facts number their records from JPN-001; those made in the portal begin above them.
    const code = `JPN-${1000 + (next?.value ?? 0)}`;
    const partner = await tx.partner.create({
      data: {
        ...columnsOf(input),
        code,
        slug: await freeSlug(tx, input.nameEn, code),
        country: 'JP',
        relatedPrefectures: [],
        relationOrigin: 'CHECKED',
      },
    });
    await addJob(
      tx,
      'match-partner',
      { partnerId: partner.id },
      { key: `match-partner:${partner.id}` },
    );
    return ok({ value: { id: partner.id }, subject: subjectOf(partner) });
  },
});

export const editPartner = defineCommand({
  name: 'partner.edit',
  who: 'viewer',
  input: editPartnerSchema,
  load: loadPartner,
  policy: (viewer: Viewer, partner) => {
    if (!canEditPartner(viewer)) return false;
    return partner.archivedAt ? 'partner.archived' : true;
  },
  write: async ({ tx, input, thing: before }) => {
    const { partnerId, version, ...data } = input;
    const wrong = await unknownCodes(tx, data);
    if (wrong) return fail('field.check', wrong);
    const taken = await numberTaken(tx, data, partnerId);
    if (taken) return taken;
    const columns = columnsOf(data);
    const { count } = await tx.partner.updateMany({
      where: { id: partnerId, version, archivedAt: null },
      data: {
        ...columns,
        ...(relationChanged(before, data) ? { relationOrigin: 'CHECKED' as const } : {}),
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('partner.changed-meanwhile');
    await addJob(tx, 'match-partner', { partnerId }, { key: `match-partner:${partnerId}` });
    if (before.contactEmail !== null && data.contactEmail !== before.contactEmail) {
      await addJob(tx, 'event-contact', { ownerId: partnerId });
    }
    if (data.openLimit > before.openLimit) {
      await addJob(tx, 'release-queue', { partnerId }, { key: `release-queue:${partnerId}` });
    }
    return ok({
      value: { id: partnerId },
      subject: subjectOf({ ...before, nameEn: data.nameEn }),
      detail: { changed: changedFields(before, columns) },
    });
  },
});

type RelationTexts = Pick<PartnerData, 'relationTh' | 'relationJa' | 'relationEn'>;

function relationChanged(before: RelationTexts, after: RelationTexts): boolean {
  return (['relationTh', 'relationJa', 'relationEn'] as const).some(
    (field) => before[field] !== after[field],
  );
}

/** The database gives the keys of a JSON value back in an order of its own. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Names of the columns that differ; contact data are named, never copied into the trail. */
function changedFields(before: object, after: object): string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => canonical(old.get(name)) !== canonical(value))
    .map(([name]) => name);
}

const openStates = [
  ...(['PROPOSED', 'UNDER_REVIEW', 'RETURNED', 'QUEUED', 'APPROVED', 'OFFERED'] as const),
  ...(['QUESTIONED', 'ON_HOLD'] as const),
] as const;

/** Takes a partner out of the directory and of all matches; its past stays readable. */
export const archivePartner = defineCommand({
  name: 'partner.archive',
  who: 'viewer',
  input: partnerVersionSchema,
  load: loadPartner,
  policy: (viewer: Viewer) => canArchivePartner(viewer),
  write: async ({ tx, input, thing: partner, now }) => {
    const open = await tx.introduction.count({
      where: { partnerId: partner.id, state: { in: [...openStates] } },
    });
    if (open > 0) return fail('partner.has-open-introductions');
    const { count } = await tx.partner.updateMany({
      where: { id: partner.id, version: input.version, archivedAt: null },
      data: { archivedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return fail('partner.changed-meanwhile');
    await addJob(
      tx,
      'match-partner',
      { partnerId: partner.id },
      { key: `match-partner:${partner.id}` },
    );
    return ok({ value: { id: partner.id }, subject: subjectOf(partner) });
  },
});

export const restorePartner = defineCommand({
  name: 'partner.restore',
  who: 'viewer',
  input: partnerVersionSchema,
  load: loadPartner,
  policy: (viewer: Viewer) => canArchivePartner(viewer),
  write: async ({ tx, input, thing: partner }) => {
    const { count } = await tx.partner.updateMany({
      where: { id: partner.id, version: input.version, archivedAt: { not: null } },
      data: { archivedAt: null, version: { increment: 1 } },
    });
    if (count === 0) return fail('partner.changed-meanwhile');
    await addJob(
      tx,
      'match-partner',
      { partnerId: partner.id },
      { key: `match-partner:${partner.id}` },
    );
    return ok({ value: { id: partner.id }, subject: subjectOf(partner) });
  },
});
