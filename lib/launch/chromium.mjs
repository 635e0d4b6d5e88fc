/** Finds a Chromium for the browser tests, and gets one when there is none. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { root } from './paths.mjs';
import { run, runNode } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The system's own, else Playwright's. @returns {Promise<string | undefined>} its path */
export async function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const ofSystem = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...ofSystem, ...elsewhere].find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return own !== '' && existsSync(own) ? own : undefined;
}

/**
 * @param {(text: string) => void} note
 * @returns {Promise<string>} the path of a Chromium
 */
export async function ensureChromium(note) {
  const present = await findChromium();
  if (present !== undefined) return present;
  note('downloading Playwright’s Chromium');
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  await runNode([playwright, 'install', 'chromium'], { note });
  const downloaded = await findChromium();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0) {
    note('installing Debian’s chromium');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env, note });
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, note });
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  throw new LaunchFailure(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium) or let Playwright download its own (npx playwright install chromium).',
  );
}
