/** The web process in production: lib/serve with the environment's settings, until told to stop. */
import { serve } from '../serve/server.mjs';
import { root } from './paths.mjs';

const { PORT, APP_URL, DATABASE_URL, TRUST_PROXY } = process.env;

// Where next-auth believes it is reached; without it, on port 3000 of this machine.
if (APP_URL) process.env.NEXTAUTH_URL = APP_URL;

const server = await serve({
  port: Number(PORT),
  appUrl: APP_URL ?? `http://localhost:${PORT}`,
  databaseUrl: DATABASE_URL ?? '',
  trustProxy: TRUST_PROXY === '1',
  dir: root,
});

let stopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(), 6_000).unref();
    server.close().then(
      () => process.exit(),
      () => process.exit(1),
    );
  });
}
