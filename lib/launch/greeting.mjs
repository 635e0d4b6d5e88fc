/** What is said when the portal is ready: where it is, who may sign in, how to stop. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say } from './progress.mjs';

const accountsFile = join(root, 'prisma', 'seed', 'demo-accounts.json');

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} took
 */
export function announce(settings, took) {
  say('');
  say(`Japan Desk is ready at ${settings.appUrl} (${took})`);
  const accounts = settings.seed === 'demo' ? demoAccounts() : [];
  if (accounts.length > 0) {
    say('');
    say('Example accounts, with invented people and firms:');
    const width = Math.max(...accounts.map(({ role }) => role.length));
    const wide = Math.max(...accounts.map(({ email }) => email.length));
    for (const { role, email, password } of accounts) {
      say(`  ${role.padEnd(width)}  ${email.padEnd(wide)}  ${password}`);
    }
  }
  if (settings.seed === 'facts') {
    say('An administrator’s account is made with: npm run admin -- create EMAIL');
  }
  say('');
  say('Stop it with Ctrl-C.');
}

/** @returns {{ role: string, email: string, password: string }[]} */
function demoAccounts() {
  return existsSync(accountsFile) ? JSON.parse(readFileSync(accountsFile, 'utf8')) : [];
}
