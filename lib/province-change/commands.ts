import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { loadChange, type Places, toldOf } from './load-change';
import { moveOver } from './move-over';
import { askHeads, tellKept, tellMoved, tellWithdrawn } from './notices';
import { canConsent, canRefuse, canWithdraw, mayGiveProvinces, sideOf } from './policy';
import {
  consentSchema,
  makeChangeSchema,
  refuseSchema,
  replacedSchema,
  withdrawSchema,
} from './schema';

/**
 * A province goes to another centre: at once for what is new (registrations, questions, the
 * catalogue and the search), and with the consent of both heads for what is open.
 */
type Load<Schema extends z.ZodType> = { tx: Tx; input: z.output<Schema> };

const subjectOf = ({ province, to }: Places) => ({
  kind: 'province',
  id: province.code,
  label: `${province.code} ${province.nameEn}`,
  centreCode: to.code,
});

/** The search names a centre's provinces. */
async function searchAgain(tx: Tx, codes: readonly string[]): Promise<void> {
  for (const code of codes) await tx.$executeRaw`SELECT search_changed('CENTRE', ${code})`;
}

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
        replaced: {
          ...{ centreConfidence: province.centreConfidence, centreBasis: province.centreBasis },
          alternates: province.alternates,
        },
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
    await searchAgain(tx, [from.code, to.code]);
    const change = { id, fromCode: from.code, toCode: to.code, byId: actor.id };
    await askHeads(tx, toldOf(change, thing), { by: actor.name, reason: input.reason });
    return ok({
      value: { id },
      subject: subjectOf(thing),
      detail: { from: from.code, to: to.code, reason: input.reason },
    });
  },
});

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

/**
 * Headquarters takes back a change that still waits: the province is the old centre's again for what
 * is new. Who has come to the new centre meanwhile stays with it, as work in hand does.
 */
export const withdrawChange = defineCommand({
  name: 'centre-change.withdraw',
  who: 'viewer',
  input: withdrawSchema,
  load: loadChange,
  policy: canWithdraw,
  write: async ({ tx, actor, input, thing, now }) => {
    const { change, province, from, to } = thing;
    await tx.provinceCentreChange.update({
      where: { id: change.id },
      data: {
        ...{ state: 'WITHDRAWN', withdrawnByName: actor.name, withdrawnReason: input.reason },
        ...{ decidedAt: now, version: { increment: 1 } },
      },
      select: { id: true },
    });
    const replaced = replacedSchema.safeParse(change.replaced);
    await tx.province.updateMany({
      where: { code: province.code, centreCode: to.code },
      data: {
        centreCode: from.code,
        ...(replaced.success
          ? replaced.data
          : { centreBasis: `headquarters: change ${change.id} withdrawn` }),
      },
    });
    await searchAgain(tx, [from.code, to.code]);
    const firms = await tx.sme.count({
      where: { provinceCode: province.code, centreCode: to.code },
    });
    const words = { by: actor.name, reason: input.reason, firms };
    await tellWithdrawn(tx, toldOf(change, thing), words, actor.id);
    return ok({
      value: { id: change.id },
      subject: { ...subjectOf(thing), centreCode: from.code },
      detail: { reason: input.reason, firms },
    });
  },
});
