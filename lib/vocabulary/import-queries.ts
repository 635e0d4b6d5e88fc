import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { FileProblem, FileTerm } from './glossary-file';
import { rowsOf } from './import-rows';
import { canReadVocabulary } from './policy';

/** Glossary files that were read and wait for somebody to take them into the draft. */

export type ImportLine = {
  id: string;
  fileName: string;
  byName: string;
  at: Date;
  takenNumber: number | null;
};

export type ImportView = ImportLine & { rows: FileTerm[]; problems: FileProblem[] };

/** The files that were read last. */
export async function listImports(viewer: Viewer): Promise<ImportLine[]> {
  if (!canReadVocabulary(viewer)) return [];
  return db.glossaryImport.findMany({
    orderBy: { at: 'desc' },
    take: 10,
    select: { id: true, fileName: true, byName: true, at: true, takenNumber: true },
  });
}

export async function findImport(viewer: Viewer, id: string): Promise<ImportView | null> {
  if (!canReadVocabulary(viewer) || !/^[0-9a-f-]{36}$/i.test(id)) return null;
  const row = await db.glossaryImport.findUnique({ where: { id } });
  if (!row) return null;
  const { fileName, byName, at, takenNumber } = row;
  const problems = row.problems as unknown as FileProblem[];
  return { id, fileName, byName, at, takenNumber, rows: rowsOf(row.rows), problems };
}
