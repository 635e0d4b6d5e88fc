import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/lib/launch/paths.mjs';
import { freePort } from '@/lib/launch/ports.mjs';

/**
 * The yardstick: a Next app whose one page is prerendered and holds about as much text as a page of
 * the directory, served by `next start` and nothing else.
 */
export async function startStaticApp(): Promise<{ url: string; stop: () => void }> {
  const folder = join(root, '.data', 'bench', 'static-app');
  mkdirSync(join(folder, 'app'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"name":"static-app","private":true}');
  writeFileSync(
    join(folder, 'next.config.mjs'),
    'export default { turbopack: { root: import.meta.dirname + "/../../.." } };\n',
  );
  writeFileSync(
    join(folder, 'app', 'layout.js'),
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  writeFileSync(
    join(folder, 'app', 'page.js'),
    `export const dynamic = 'force-static';
const rows = Array.from({ length: 20 }, (_, index) => index);
export default () => <table><tbody>{rows.map((row) => <tr key={row}><td>Sample company {row}</td>
  <td>Aichi</td><td>Motor vehicles and parts, machinery, electrical equipment</td></tr>)}</tbody></table>;
`,
  );
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const;
  const built = spawnSync(process.execPath, [next, 'build'], { cwd: folder, env });
  if (built.status !== 0) throw new Error(String(built.stdout) + String(built.stderr));
  const port = await freePort();
  const server: ChildProcess = spawn(process.execPath, [next, 'start', '-p', String(port)], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop: () => server.kill('SIGTERM') };
}
