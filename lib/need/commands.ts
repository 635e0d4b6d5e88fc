import type { Prisma } from '@/lib/db/client';
import { saveTexts } from '@/lib/sme/own-sme';
import { stepCommand } from '@/lib/sme/step-command';
import { fieldNames } from '@/lib/taxonomy/fields';
import { japaneseRegions, placeNames } from '@/lib/taxonomy/places';
import { needSchema } from './schema';

/** What the member's firm seeks: one need per firm, filled in as a step of its registration. */
export const saveNeed = stepCommand({
  name: 'need.save',
  step: 'need',
  input: needSchema,
  save: async ({ tx, actor, input, sme }) => {
    const { fields, phases, regions, prefectures, rows } = input;
    if (fields.some((code) => fieldNames(code) === null)) return { fields: 'field.not-a-choice' };
    if (prefectures.some((code) => placeNames(code) === null)) {
      return { prefectures: 'field.not-a-choice' };
    }
    if (regions.some((code) => !japaneseRegions.some((region) => region.code === code))) {
      return { regions: 'field.not-a-choice' };
    }
    const data = {
      ...{ fields, phases, regions, prefectures },
      requirements: rows as Prisma.InputJsonArray,
    };
    const first = sme.needs[0];
    const need = first
      ? await tx.need.update({
          where: { id: first.id },
          data: { ...data, version: { increment: 1 } },
        })
      : await tx.need.create({ data: { ...data, smeId: sme.id } });
    const key = { ownerKind: 'NEED', ownerId: need.id, field: 'seeking' } as const;
    const { seekingTh: th, seekingJa: ja, seekingEn: en } = input;
    await saveTexts(tx, actor, key, { th, ja, en });
    return null;
  },
});
