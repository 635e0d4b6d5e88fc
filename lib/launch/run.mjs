/** Runs another program to its end, keeping what it says for the case that it fails. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} Run
 * @property {number} status 0 when all went well
 * @property {string} output both streams as they came, at most the last 200,000 characters
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let abandoned = false;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, note?: (line: string) => void, cwd?: string }} [options]
 *   `note` is given each line as it comes
 * @returns {Promise<Run>}
 */
export function run(command, args, { env = process.env, note, cwd = root } = {}) {
  if (abandoned) return Promise.resolve({ status: 130, output: 'stopped' });
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString('utf8');
      output = (output + text).slice(-200_000);
      const line = text.trim().split('\n').at(-1)?.trim();
      if (note && line) note(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ status: 127, output: String(error) });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ status: code ?? 1, output });
    });
  });
}

/**
 * Runs a script of the repository or of a package with the Node that runs this.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/** Ends the programs that are being run, when the launcher itself is told to stop. */
export function abandonRuns() {
  abandoned = true;
  for (const child of running) {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has just ended.
    }
  }
}

/** The end of what a program said. @param {string} output @param {number} [lines] */
export function tail(output, lines = 12) {
  return output.trim().split('\n').slice(-lines).join('\n');
}
