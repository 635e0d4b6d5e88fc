/** `npm run bench -- NAME [--json]`: runs one of tests/bench, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const names = ['web', 'labels', 'matching', 'market', 'ranking', 'schedule', 'search'];
const [name = '', ...rest] = process.argv.slice(2);
const file = join(root, 'tests', 'bench', `${name}.ts`);

if (!names.includes(name) || !existsSync(file)) {
  console.error(`Say which benchmark: npm run bench -- ${names.join(' | ')} [--json]`);
  process.exitCode = 1;
} else {
  const done = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = done.status ?? 1;
}
