import { join } from 'node:path';
import { build, generateWhenNeeded, isBuilt } from '@/lib/launch/build.mjs';
import { portalUrl } from '@/lib/launch/embedded.mjs';
import { freePort } from '@/lib/launch/ports.mjs';
import { endProcess } from '@/lib/launch/processes.mjs';
import { hasWorker, startWeb, startWorker, untilReady } from '@/lib/launch/services.mjs';
import { startMailServer } from './mail';
import { authSecret, makeDatabase, startTestServer } from './server';

/**
 * The whole portal as it is in production, for browser tests: the built site, the worker, a database
 * with the demo world under the portal's own login, and a real mail server.
 */
export type TestPortal = {
  url: string;
  ownerUrl: string;
  mailFolder: string;
  close: () => Promise<void>;
};

export async function startTestPortal(
  options: { port?: number; name?: string } = {},
): Promise<TestPortal> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await startTestServer(options.name ?? 'portal');
    undo.push(server.close);
    const ownerUrl = await makeDatabase(server, 'japan_desk', ['facts', 'demo']);
    const mailFolder = join(server.folder, 'mail');
    const mail = await startMailServer(mailFolder);
    undo.push(mail.close);
    const port = options.port ?? (await freePort());
    const url = `http://localhost:${port}`;
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      APP_URL: url,
      NEXTAUTH_URL: url,
      AUTH_SECRET: authSecret,
      NEXTAUTH_SECRET: authSecret,
      DATABASE_URL: await portalUrl(server, 'portal', 'japan_desk'),
      DATA_DIR: server.folder,
      SMTP_URL: mail.url,
      SEED: 'demo',
    };
    generateWhenNeeded();
    if (!isBuilt()) await build(env);
    const logFile = join(server.folder, 'portal.log');
    const children = [startWeb(env, { dev: false, logFile })];
    if (hasWorker()) children.push(startWorker(env, { logFile }));
    undo.push(() => Promise.all(children.map(({ pid }) => end(pid))));
    await untilReady(port, 60_000);
    return { url, ownerUrl, mailFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function end(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  await endProcess(-pid, [
    { signal: 'SIGTERM', wait: 5_000 },
    { signal: 'SIGKILL', wait: 2_000 },
  ]);
}
