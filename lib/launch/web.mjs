/**
 * The web process: hands the environment to lib/serve and ends cleanly when asked to.
 */
import { serve } from '../serve/server.mjs';

const { PORT, APP_URL, DATABASE_URL, TRUST_PROXY } = process.env;
if (!DATABASE_URL || !APP_URL) throw new Error('DATABASE_URL and APP_URL are needed');

const portal = await serve({
  port: Number(PORT ?? '3000'),
  appUrl: APP_URL,
  databaseUrl: DATABASE_URL,
  trustProxy: TRUST_PROXY === '1',
});

let ending = false;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    if (ending) return;
    ending = true;
    await portal.close();
    process.exit(0);
  });
}
