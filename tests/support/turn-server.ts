import { createServer } from 'turn-server';
import { freePort } from '@/lib/launch/ports.mjs';

/**
 * A relay of its own for the browser tests: it carries picture and sound between two browsers that
 * do not reach each other, and asks for the name and the password that the portal was given.
 */
const [username, credential] = ['portal', 'for the tests alone'];
const host = '127.0.0.1';

/** @returns the settings by which a portal knows of it */
export async function startTurnServer(): Promise<{
  settings: Record<'TURN_URL' | 'TURN_USERNAME' | 'TURN_CREDENTIAL', string>;
  close: () => Promise<void>;
}> {
  const server = createServer({
    auth: {
      mechanism: 'long-term',
      realm: 'portal.example.test',
      credentials: { [username]: credential },
    },
    relay: { ip: host, externalIp: host },
    allowLoopback: true,
  });
  const port = await freePort();
  await new Promise<void>((resolve, reject) => {
    server.on('listening', () => resolve());
    server.on('error', reject);
    server.listen([{ port, transport: 'udp', address: host }]);
  });
  return {
    settings: {
      TURN_URL: `turn:${host}:${port}`,
      TURN_USERNAME: username,
      TURN_CREDENTIAL: credential,
    },
    close: () => new Promise((resolve) => server.stop(() => resolve())),
  };
}
