import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import type { Names } from '@/lib/i18n/locales';
import { moveOver } from './move-over';
import { askHeads, type Told, tellKept, tellMoved } from './notices';
import { canConsent, canRefuse, mayGiveProvinces, sideOf } from './policy';
import { consentSchema, makeChangeSchema, refuseSchema } from './schema';

/**
 * A province goes to another centre: at once for what is new (registrations, questions, the
 * catalogue and the search), and with the consent of both heads for what is open.
 */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema> };

type Named = { nameTh: string; nameJa: string; nameEn: string };

const namesOf = ({ nameTh: th, nameJa: ja, nameEn: en }: Named): Names => ({ th, ja, en });

type Place = Named & { code: string };
type Places = { province: Place; from: Place; to: Place };

const subjectOf = ({ province, to }: Places) => ({
  kind: 'province',
  id: province.code,
  label: `${province.code} ${province.nameEn}`,
  centreCode: to.code,
});

const toldOf = (change: Omit<Told, 'names'>, { province, from, to }: Places): Told => ({
  ...change,
  names: { province: namesOf(province), from: namesOf(from), to: namesOf(to) },
});

export const makeChange = defineCommand({
  name: 'centre-change.make',
  who: 'viewer',
  input: makeChangeSchema,
  load: async ({ tx, input }: Load<typeof makeChangeSchema>) => {
    // Of two who give the same province away one waits here.
    await tx.$executeRaw`SELECT "code" FROM "Province" WHERE "code" = ${input.provinceCode} FOR UPDATE`;
    const province = await tx.province.findUnique({
      where: { code: input.provinceCode },
      include: {
        centre: true,
        centreChanges: { where: { state: 'WAITING' }, select: { id: true } },
      },
    });
    const to = await tx.centre.findUnique({ where: { code: input.toCode } });
    return province && to && { province, from: province.centre, to };
  },
  policy: (viewer: Viewer, { province, to }, input) => {
    if (!mayGiveProvinces(viewer)) return false;
    if (province.centreChanges.length > 0) return 'centre-change.waiting';
    if (province.centreCode !== input.fromCode) return 'centre-change.changed-meanwhile';
    if (province.centreCode === to.code) return 'centre-change.same-centre';
    return to.kind === 'special' ? 'centre-change.not-general' : true;
  },
  write: async ({ tx, actor, input, thing, now }) => {
    const { province, from, to } = thing;
    const { id } = await tx.provinceCentreChange.create({
      data: {
        ...{ provinceCode: province.code, fromCode: from.code, toCode: to.code },
        ...{ reason: input.reason, byId: actor.id, byName: actor.name, createdAt: now },
      },
      select: { id: true },
    });
    await tx.province.update({
      where: { code: province.code },
      data: {
        centreCode: to.code,
        ...{ centreConfidence: 'high', centreBasis: `headquarters: change ${id}` },
        alternates: province.alternates.filter((code) => code !== to.code),
      },
      select: { code: true },
    });
    for (const code of [from.code, to.code]) {
      await tx.$executeRaw`SELECT search_changed('CENTRE', ${code})`;
    }
    const change = { id, fromCode: from.code, toCode: to.code, byId: actor.id };
    await askHeads(tx, toldOf(change, thing), { by: actor.name, reason: input.reason });
    return ok({
      value: { id },
      subject: subjectOf(thing),
      detail: { from: from.code, to: to.code, reason: input.reason },
    });
  },
});

/** Of two heads who answer at once one waits here, and then finds the other's answer. */
async function loadChange({ tx, input }: { tx: Tx; input: { id: string } }) {
  await tx.$executeRaw`SELECT "id" FROM "ProvinceCentreChange" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
  const change = await tx.provinceCentreChange.findUnique({
    where: { id: input.id },
    include: { province: true },
  });
  if (!change) return null;
  const centres = await tx.centre.findMany({
    where: { code: { in: [change.fromCode, change.toCode] } },
  });
  const from = centres.find(({ code }) => code === change.fromCode);
  const to = centres.find(({ code }) => code === change.toCode);
  if (!from || !to) return null;
  return {
    change,
    province: change.province,
    from,
    to,
    heads: { from: from.headId, to: to.headId },
  };
}

/** A head lets the open cases go, or takes them; the second of the two moves them. */
export const consentToChange = defineCommand({
  name: 'centre-change.consent',
  who: 'viewer',
  input: consentSchema,
  load: loadChange,
  policy: canConsent,
  write: async ({ tx, actor, thing, now }) => {
    const { change } = thing;
    const side = sideOf(actor, thing);
    const other = side === 'from' ? change.toHeadAt : change.fromHeadAt;
    const moved = other ? await moveOver(tx, change, actor, now) : null;
    await tx.provinceCentreChange.update({
      where: { id: change.id },
      data: {
        ...(side === 'from'
          ? { fromHeadName: actor.name, fromHeadAt: now }
          : { toHeadName: actor.name, toHeadAt: now }),
        ...(moved ? { state: 'MOVED', moved: moved.counts, decidedAt: now } : {}),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    if (moved) await tellMoved(tx, toldOf(change, thing), moved, actor.name);
    return ok({
      value: { id: change.id },
      subject: subjectOf(thing),
      detail: { side, moved: moved?.counts ?? null },
    });
  },
});

/** What is open stays with the centre that has it; what is new goes to the other all the same. */
export const refuseChange = defineCommand({
  name: 'centre-change.refuse',
  who: 'viewer',
  input: refuseSchema,
  load: loadChange,
  policy: canRefuse,
  write: async ({ tx, actor, input, thing, now }) => {
    const { change } = thing;
    await tx.provinceCentreChange.update({
      where: { id: change.id },
      data: {
        ...{ state: 'KEPT', refusedByName: actor.name, refusedReason: input.reason },
        ...{ decidedAt: now, version: { increment: 1 } },
      },
      select: { id: true },
    });
    await tellKept(tx, toldOf(change, thing), { by: actor.name, reason: input.reason });
    return ok({
      value: { id: change.id },
      subject: subjectOf(thing),
      detail: { reason: input.reason },
    });
  },
});
