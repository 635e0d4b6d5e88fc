/** Where things lie. The repository's root is found from this file, never from the working folder. */
import { realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const migrationsFolder = join(root, 'prisma', 'migrations');
export const schemaFile = join(root, 'prisma', 'schema.prisma');

/**
 * The files of one data folder.
 * @param {string} dataDir absolute
 */
export function dataPaths(dataDir) {
  return {
    dataDir,
    lock: join(dataDir, 'launch.lock'),
    secrets: join(dataDir, 'secrets.json'),
    pushKeys: join(dataDir, 'push-keys.json'),
    postgres: join(dataDir, 'postgres'),
    log: join(dataDir, 'log'),
    facts: join(dataDir, 'facts.hash'),
  };
}

/**
 * Whether a module is the program that was started, not an import of it.
 * @param {string} moduleUrl `import.meta.url`
 */
export function isMain(moduleUrl) {
  const started = process.argv[1];
  if (started === undefined) return false;
  try {
    return pathToFileURL(realpathSync(started)).href === moduleUrl;
  } catch {
    return false;
  }
}
