import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';

export type PartnerChoice = { id: string; names: Names };

/** Partners for whom the desk may write an application: in the directory, none sent yet. */
export async function partnersWithout(roundCode: string, viewer: Viewer): Promise<PartnerChoice[]> {
  if (viewer.role !== 'JAPAN_DESK') return [];
  const rows = await db.partner.findMany({
    where: {
      archivedAt: null,
      applications: {
        none: { round: { code: roundCode }, state: { notIn: ['DRAFT', 'WITHDRAWN'] } },
      },
    },
    select: { id: true, nameTh: true, nameJa: true, nameEn: true },
    orderBy: { nameJa: 'asc' },
  });
  return rows.map((row) => ({ id: row.id, names: namesOf(row) }));
}
