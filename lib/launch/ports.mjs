/** Finding and testing TCP ports. */
import { createServer } from 'node:net';
import { codeOf } from './launch-failure.mjs';

/** A port of this machine that nobody listens on. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Why a port cannot be listened on: `EADDRINUSE`, `EACCES` …; undefined when it can.
 * @param {number} port
 * @param {string} [host] all addresses when not given, as the portal listens
 * @returns {Promise<string | undefined>}
 */
export function portTrouble(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'EADDRINUSE'));
    server.listen({ port, exclusive: true, ...(host === undefined ? {} : { host }) }, () => {
      server.close(() => resolve(undefined));
    });
  });
}
