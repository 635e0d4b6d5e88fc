/**
 * Prisma's real schema engine, as the WebAssembly that npm carries, so that migrating needs no
 * download. A database migrated here is one that `prisma migrate deploy` understands.
 *
 * Needs installed packages: import it only after the install step.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './engine-adapter.mjs';
import { migrationsFolder, schemaFile } from './paths.mjs';

/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').SchemaEngine} SchemaEngine */
/** @typedef {import('@prisma/schema-engine-wasm/schema_engine_bg').MigrationList} MigrationList */

export const noFilters = { externalTables: [], externalEnums: [] };

let loaded = false;

function loadWasm() {
  if (loaded) return;
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': /** @type {WebAssembly.ModuleImports} */ (
      /** @type {unknown} */ (bindings)
    ),
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  loaded = true;
}

/**
 * Opens the engine on one database, hands it to `work` and closes it.
 * @template R
 * @param {string} url connection string of the database's owner
 * @param {(engine: SchemaEngine) => Promise<R>} work
 * @returns {Promise<R>}
 */
export async function withEngine(url, work) {
  loadWasm();
  const adapter = new MigrationAdapter(url);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const datamodels = schema().files.map(
    (file) => /** @type {[string, string]} */ ([file.path, file.content]),
  );
  const panic = watchForPanic();
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await Promise.race([work(engine), panic.happened]);
  } finally {
    panic.unwatch();
    await adapter.close();
  }
}

/**
 * Watches for a panic of the engine: it reports one through a global, then throws outside of any
 * promise and leaves the promise of the call open for ever.
 * @returns {{ happened: Promise<never>, unwatch: () => void }}
 */
function watchForPanic() {
  let message = '';
  /** @type {(error: Error) => void} */
  let onError = () => undefined;
  /** @type {Promise<never>} */
  const happened = new Promise((_, reject) => {
    const set_message = (/** @type {string} */ text) => {
      message = text;
    };
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
    onError = (error) => reject(new Error(`The schema engine failed: ${message || error.stack}`));
    process.on('uncaughtException', onError);
  });
  return { happened, unwatch: () => process.off('uncaughtException', onError) };
}

/** The Prisma schema as the engine wants it. */
export function schema() {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] };
}

/**
 * The migrations of the repository, oldest first. A shadow database gets an empty table of applied
 * migrations, which a real one has and on which the portal's role is given a right.
 * @returns {MigrationList} */
export function migrations() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: 'CREATE TABLE _prisma_migrations ();',
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: readMigration(name) },
    })),
  };
}

/** Names of the migrations' folders, oldest first. */
export function migrationNames() {
  try {
    return readdirSync(migrationsFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * @param {string} name
 * @returns {import('@prisma/schema-engine-wasm/schema_engine_bg').MigrationFile['content']}
 */
function readMigration(name) {
  try {
    const value = readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8');
    return { tag: 'ok', value };
  } catch (error) {
    return { tag: 'error', value: String(error) };
  }
}
