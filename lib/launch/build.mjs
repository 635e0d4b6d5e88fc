/** Generates the database client and builds the site, each only when its sources changed. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { generateClient, generatedFolder } from './generate.mjs';
import { LaunchFailure, tellsOfFullDisk } from './launch-failure.mjs';
import { root } from './paths.mjs';
import { runNode, tail } from './run.mjs';

const clientMarker = join(generatedFolder, '.fingerprint');
const buildMarker = join(root, '.next', 'japan-desk-build');
const nextCommand = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

const builtFrom = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'prisma/facts'],
  ...['next.config.ts', 'proxy.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
];

/** @param {string} file @param {string} value */
function isMarked(file, value) {
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

/** @param {string} file @param {string} value */
function mark(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** @returns {boolean} whether the client was written now */
export function generateWhenNeeded() {
  const wanted = fingerprint(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (isMarked(clientMarker, wanted)) return false;
  generateClient();
  mark(clientMarker, wanted);
  return true;
}

function buildFingerprint() {
  return fingerprint(builtFrom, {
    besides: [process.versions.node.split('.')[0] ?? ''],
    except: (path) =>
      path.startsWith(join('lib', 'db', 'generated')) ||
      path.startsWith(join('lib', 'launch')) ||
      /\.test\.tsx?$/.test(path),
  });
}

export function isBuilt() {
  return existsSync(join(root, '.next', 'BUILD_ID')) && isMarked(buildMarker, buildFingerprint());
}

/**
 * @param {Record<string, string | undefined>} env
 * @param {(text: string) => void} [note]
 */
export async function build(env, note) {
  const wanted = buildFingerprint();
  rmSync(buildMarker, { force: true });
  const settings = { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const result = await runNode([nextCommand, 'build'], {
    env: settings,
    ...(note ? { note: (line) => note(line.slice(0, 80)) } : {}),
  });
  if (result.status !== 0) {
    if (tellsOfFullDisk(result.output)) {
      throw new LaunchFailure(`The disk is full: the site cannot be written to ${root}/.next.`);
    }
    throw new LaunchFailure(`The site could not be built:\n${tail(result.output, 40)}`);
  }
  mark(buildMarker, wanted);
}
