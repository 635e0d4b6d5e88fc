import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';

/** Who may give a course: universities first, then everybody else of the directory. */
export async function hostChoices(chosen?: string): Promise<{ id: string; names: Names }[]> {
  const rows = await db.partner.findMany({
    where: chosen ? { OR: [{ archivedAt: null }, { id: chosen }] } : { archivedAt: null },
    select: { id: true, kind: true, nameTh: true, nameJa: true, nameEn: true },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
  });
  const isSchool = ({ kind }: (typeof rows)[number]) => Number(kind === 'UNIVERSITY');
  return rows
    .sort((a, b) => isSchool(b) - isSchool(a))
    .map((row) => ({ id: row.id, names: namesOf(row) }));
}
