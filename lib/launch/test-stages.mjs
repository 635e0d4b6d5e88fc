/** The stages of `npm test`, in their order. Each tells what passed and what failed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { root } from './paths.mjs';
import { runNode } from './run.mjs';
import { playwrightOutcome, single, vitestOutcome } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').Outcome} Outcome */
/** @typedef {(note: (text: string) => void) => Promise<Outcome>} Stage */

const reports = join(root, '.data', 'test', 'reports');
const command = (/** @type {string} */ name) => {
  const folder = join(root, 'node_modules', ...name.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : String(Object.values(bin)[0]));
};

/** What the site may read while it is built; nothing of it is kept in the build. */
const buildEnvironment = {
  ...process.env,
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  AUTH_SECRET: 'no secret: nothing is signed while building',
};

/** @param {string} name @param {string[]} args @returns {Stage} */
function check(name, args) {
  return async (note) => single(await runNode([command(name), ...args], { note }));
}

/** @param {string} project @returns {Stage} */
function vitest(project) {
  return async (note) => {
    const file = freshReport(project);
    const output = [`--outputFile.json=${file}`, '--reporter=json', '--reporter=default'];
    const words = ['run', '--project', project, '--passWithNoTests', ...output];
    const env = { ...process.env, NODE_ENV: 'test', NO_COLOR: '1', FORCE_COLOR: undefined };
    return vitestOutcome(file, await runNode([command('vitest'), ...words], { note, env }));
  };
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @type {Stage} */
async function types(note) {
  // Next writes the types of the routes and of what its bundler imports.
  const missing = ['next-env.d.ts', '.next/types'].some((file) => !existsSync(join(root, file)));
  if (missing) await runNode([command('next'), 'typegen'], { note, env: buildEnvironment });
  return single(await runNode([command('typescript'), '--noEmit', '-p', root], { note }));
}

/** @type {Stage} */
async function buildSite(note) {
  if (isBuilt()) note('current');
  else await build(buildEnvironment, note);
  return { passed: 1, failed: 0, details: [] };
}

/** @type {Stage} */
async function browser(note) {
  if (!existsSync(join(root, 'tests', 'e2e'))) return { passed: 0, failed: 0, details: [] };
  await ensureChromium(note);
  const file = freshReport('browser');
  const words = ['test', '--reporter=line,json', '--pass-with-no-tests'];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: '1' };
  const run = await runNode([command('@playwright/test'), ...words], { note, env });
  return playwrightOutcome(file, run);
}

/** @type {Record<string, Stage>} */
export const stages = {
  format: check('@biomejs/biome', ['format', '.']),
  lint: check('@biomejs/biome', ['check', '--formatter-enabled=false', '.']),
  types,
  architecture: vitest('architecture'),
  messages: vitest('messages'),
  unit: vitest('unit'),
  integration: vitest('integration'),
  access: vitest('access'),
  build: buildSite,
  browser,
};
