import type { Tx } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import type { Told } from './notices';

type Named = { nameTh: string; nameJa: string; nameEn: string };

const namesOf = ({ nameTh: th, nameJa: ja, nameEn: en }: Named): Names => ({ th, ja, en });

type Place = Named & { code: string };
export type Places = { province: Place; from: Place; to: Place };

/** A change as its mails name it. */
export const toldOf = (change: Omit<Told, 'names'>, { province, from, to }: Places): Told => ({
  ...{ id: change.id, fromCode: change.fromCode, toCode: change.toCode, byId: change.byId },
  names: { province: namesOf(province), from: namesOf(from), to: namesOf(to) },
});

/**
 * A change with its province and its two centres, locked: of two who act on it at once one waits here,
 * and then finds the other's answer.
 */
export async function loadChange({ tx, input }: { tx: Tx; input: { id: string } }) {
  await tx.$executeRaw`SELECT "id" FROM "ProvinceCentreChange" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
  const change = await tx.provinceCentreChange.findUnique({
    where: { id: input.id },
    include: { province: true },
  });
  if (!change) return null;
  const centres = await tx.centre.findMany({
    where: { code: { in: [change.fromCode, change.toCode] } },
    include: { head: { select: { centreCode: true, disabledAt: true } } },
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
