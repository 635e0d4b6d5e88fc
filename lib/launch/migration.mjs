/**
 * `npm run migration -- NAME`: compares prisma/migrations with prisma/schema.prisma and writes what
 * is missing as a new migration, to be read and, where the schema cannot say it, edited by hand.
 *
 * The comparison runs on an embedded server of its own in a temporary folder, so that no database
 * of the developer's is touched.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations, noFilters, schema, withEngine } from './engine.mjs';
import { isMain, migrationsFolder } from './paths.mjs';
import { startPostgres } from './postgres.mjs';

/**
 * The SQL that leads from the migrations to the schema; empty when they agree.
 * @param {string} url a server on which a shadow database may be made
 */
export async function missingSql(url) {
  const result = await withEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations() },
      to: { tag: 'schemaDatamodel', ...schema() },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  );
  return result.exitCode === 2 ? (result.stdout ?? '') : '';
}

/** @param {string} name @param {Date} now */
function folderName(name, now) {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return `${stamp}_${slug}`;
}

/** @param {string} name */
async function writeMigration(name) {
  const folder = mkdtempSync(join(tmpdir(), 'japan-desk-migration-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), throwaway: true });
  try {
    const sql = await missingSql(server.url('postgres'));
    if (sql.trim() === '') {
      console.log('The migrations already lead to prisma/schema.prisma; nothing was written.');
      return;
    }
    const target = join(migrationsFolder, folderName(name, new Date()));
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'migration.sql'), sql);
    writeFileSync(
      join(migrationsFolder, 'migration_lock.toml'),
      '# Kept by Prisma; do not edit.\nprovider = "postgresql"\n',
    );
    console.log(`Written: ${join(target, 'migration.sql')}`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  const name = process.argv[2];
  if (name === undefined || name === '') {
    console.error('Give the migration a name: npm run migration -- NAME');
    process.exitCode = 1;
  } else {
    await writeMigration(name);
  }
}
