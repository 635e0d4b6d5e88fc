/** The portal's two processes, web and worker: how each is started and when the web is ready. */
import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { root } from './paths.mjs';
import { sleep } from './processes.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {Record<string, string | undefined>} Environment */

const leash = join(root, 'lib', 'launch', 'leash.mjs');
const nextCommand = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
const webProcess = join(root, 'lib', 'launch', 'web.mjs');
const worker = join(root, 'lib', 'jobs', 'worker.ts');

/**
 * What lib/env.ts reads in the portal's processes, but for DATABASE_URL.
 * @param {Settings} settings
 * @param {{ authSecret: string, dev: boolean, push?: import('./push-keys.mjs').PushKeys }} portal
 * @param {Environment} given the launcher's own environment
 * @returns {Environment}
 */
export function portalEnvironment(settings, { authSecret, dev, push }, given) {
  return {
    ...given,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    APP_URL: settings.appUrl,
    AUTH_SECRET: authSecret,
    NEXTAUTH_URL: settings.appUrl,
    NEXTAUTH_SECRET: authSecret,
    SEED: settings.seed,
    SMTP_URL: settings.smtpUrl,
    VIDEO_PROVIDER_URL: settings.videoProviderUrl,
    ...(push ? { VAPID_PUBLIC_KEY: push.publicKey, VAPID_PRIVATE_KEY: push.privateKey } : {}),
  };
}

/**
 * @param {Environment} env
 * @param {{ dev: boolean, logFile?: string }} options without a log file it speaks to the terminal
 */
export function startWeb(env, { dev, logFile }) {
  const port = env.PORT ?? '3000';
  if (dev) return startNode([nextCommand, 'dev', '--port', port], env, logFile);
  return startNode([webProcess], env, logFile);
}

export function hasWorker() {
  return existsSync(worker);
}

/** @param {Environment} env @param {{ logFile?: string }} options */
export function startWorker(env, { logFile }) {
  return startNode(['--import', 'tsx', worker], env, logFile);
}

/**
 * @param {string[]} args
 * @param {Environment} env
 * @param {string | undefined} logFile
 */
function startNode(args, env, logFile) {
  const out = logFile === undefined ? 'inherit' : openSync(logFile, 'a', 0o600);
  return spawn(process.execPath, ['--import', leash, ...args], {
    cwd: root,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    detached: true,
    stdio: ['ignore', out, out],
  });
}

/**
 * Waits until the portal says that it is ready to serve.
 * @param {number} port
 * @param {number} within milliseconds
 * @param {() => boolean} given whether to go on waiting
 */
export async function untilReady(port, within, given = () => true) {
  const deadline = Date.now() + within;
  let last = 'no answer';
  while (Date.now() < deadline && given()) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/ready`, {
        signal: AbortSignal.timeout(within),
        redirect: 'manual',
      });
      if (response.status === 200) return;
      last = `it answers ${response.status}: ${(await response.text()).slice(0, 200)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(100);
  }
  throw new LaunchFailure(`The portal did not become ready (${last}).`);
}
