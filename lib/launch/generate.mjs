/**
 * `npm run generate`: writes the typed Prisma client to lib/db/generated.
 *
 * Prisma's command line wants a schema engine binary, which it would download. Generating a client
 * never runs it, so a harmless stand-in is named instead and nothing is fetched.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { isMain, root } from './paths.mjs';

export const generatedFolder = join(root, 'lib', 'db', 'generated');

/** Writes the client; throws with Prisma's own words when the schema is wrong. */
export function generateClient() {
  const schema = join(root, 'prisma', 'schema.prisma');
  if (!existsSync(schema)) throw new LaunchFailure(`There is no ${schema} to generate from.`);
  const folder = mkdtempSync(join(tmpdir(), 'japan-desk-'));
  const standIn = join(folder, process.platform === 'win32' ? 'engine.cmd' : 'engine');
  try {
    writeFileSync(standIn, process.platform === 'win32' ? '@exit /b 0\r\n' : '#!/bin/sh\nexit 0\n');
    chmodSync(standIn, 0o755);
    const command = join(root, 'node_modules', 'prisma', 'build', 'index.js');
    const run = spawnSync(process.execPath, [command, 'generate', '--schema', schema], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: standIn,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
        NO_COLOR: '1',
      },
    });
    if (run.status !== 0) {
      throw new LaunchFailure(
        `The Prisma client could not be generated:\n${run.stdout}${run.stderr}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (isMain(import.meta.url)) {
  try {
    generateClient();
    console.log('Prisma client written to lib/db/generated');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
