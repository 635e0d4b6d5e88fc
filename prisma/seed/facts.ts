/**
 * Loads prisma/facts into the database, by code and as often as wanted: a second run with the same
 * files writes nothing. A partner that an officer has edited since (version > 1) is left as edited.
 */
import type { Database, Tx } from '@/lib/db/client';
import { parseFacts, readFactsFiles } from './facts-files';
import * as rows from './facts-rows';
import { type Row, upsert } from './upsert';

const byCode = { key: ['code'] };

/** @returns the names of the files that had changed; empty when nothing was done. */
export async function loadFacts(db: Database): Promise<string[]> {
  const files = await readFactsFiles();
  const loaded = new Map(
    (await db.factsFile.findMany()).map((file) => [file.name, file.sha256] as const),
  );
  const changed = files.filter((file) => loaded.get(file.name) !== file.sha256);
  if (changed.length === 0) return [];

  const facts = parseFacts(files);
  await db.$transaction(
    async (tx) => {
      await upsert(tx, 'Centre', rows.centreRows(facts), byCode);
      await upsert(tx, 'Province', await withCentresGiven(tx, rows.provinceRows(facts)), byCode);
      await upsert(tx, 'Prefecture', rows.prefectureRows(facts), byCode);
      await upsert(tx, 'Industry', rows.industryRows(facts), byCode);
      await upsert(tx, 'CooperationField', rows.fieldRows(facts), byCode);
      await upsert(tx, 'Cooperation', rows.cooperationRows(facts), byCode);
      await upsert(tx, 'Programme', rows.programmeRows(facts), byCode);
      await upsert(
        tx,
        'Partner',
        rows.partnerRows(facts).map((row) => ({ ...row, ...now() })),
        {
          key: ['code'],
          keep: ['id', 'createdAt', 'updatedAt', 'version'],
          onlyWhere: '"Partner"."version" = 1',
        },
      );
      await upsert(tx, 'VocabularyTerm', rows.vocabularyRows(facts), byCode);
      await upsert(tx, 'Holiday', rows.holidayRows(facts), {
        key: ['country', 'date', 'nameEn'],
        // What an admin has changed, or taken out, stays.
        onlyWhere: '"Holiday"."editedAt" IS NULL',
      });
      await upsert(
        tx,
        'IncentiveLine',
        rows.incentiveRows(facts).map((row) => ({ ...row, version: 1, updatedAt: new Date() })),
        {
          key: ['code'],
          keep: ['version', 'updatedAt'],
          // What an officer has changed, checked or archived stays.
          onlyWhere: '"IncentiveLine"."version" = 1',
        },
      );
      const hashes = files.map(({ name, sha256 }) => ({ name, sha256, loadedAt: new Date() }));
      await upsert(tx, 'FactsFile', hashes, { key: ['name'] });
    },
    { timeout: 60_000 },
  );
  return changed.map((file) => file.name);
}

/** A province that headquarters has given to another centre stays with it. */
async function withCentresGiven(tx: Tx, provinces: Row[]): Promise<Row[]> {
  const given = await tx.province.findMany({
    where: { centreChanges: { some: { state: { not: 'WITHDRAWN' } } } },
    select: {
      ...{ code: true, centreCode: true, centreConfidence: true, centreBasis: true },
      alternates: true,
    },
  });
  const byProvince = new Map(given.map((row) => [row.code, row]));
  return provinces.map((row) => ({ ...row, ...byProvince.get(String(row.code)) }));
}

function now() {
  const at = new Date();
  return { createdAt: at, updatedAt: at };
}
