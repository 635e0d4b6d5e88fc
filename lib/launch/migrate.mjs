/**
 * Applies prisma/migrations to a database; also run by hand as
 * `node lib/launch/migrate.mjs postgresql://…`.
 */
import { migrations, noFilters, withEngine } from './engine.mjs';
import { isMain } from './paths.mjs';

/**
 * Applies what is missing; a second run does nothing.
 * @param {string} url connection string of the database's owner
 * @returns {Promise<string[]>} names of the migrations that were applied now
 */
export async function migrate(url) {
  const output = await withEngine(url, (engine) =>
    engine.applyMigrations({ migrationsList: migrations(), filters: noFilters }),
  );
  return output.appliedMigrationNames;
}

if (isMain(import.meta.url)) {
  const url = process.argv[2];
  if (url === undefined) {
    console.error('Say which database: node lib/launch/migrate.mjs postgresql://…');
    process.exitCode = 1;
  } else {
    const applied = await migrate(url);
    console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
    process.exit(); // the engine leaves a timer of ten seconds behind
  }
}
