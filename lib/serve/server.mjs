import { createServer } from 'node:http';
import { gzip } from 'node:zlib';
import next from 'next';
import pg from 'pg';
import { networkOf, refusal } from './caller.mjs';
import { capture } from './capture.mjs';
import { catalogueVersionReader } from './catalogue-version.mjs';
import { newNonce, placesOf, withNonce } from './nonce.mjs';
import { PageCache } from './page-cache.mjs';
import { isPublicPage } from './public-page.mjs';

/**
 * The web process: Next behind a plain Node server that knows who is calling and keeps finished
 * public pages. Everything that it keeps can be made again by any other web process.
 */

/**
 * @typedef {{ pages: PageCache, currentVersion: () => Promise<string>, host: string,
 *   handle: (request: import('node:http').IncomingMessage,
 *     response: import('node:http').ServerResponse) => Promise<void> }} Parts
 */

/**
 * @param {{ port: number, hostname?: string, appUrl: string, databaseUrl: string,
 *   trustProxy?: boolean, dir?: string }} settings
 *   appUrl: where people reach the portal, named in links of kept pages;
 *   trustProxy: take the caller's address from the last entry of X-Forwarded-For
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function serve({
  port,
  hostname,
  appUrl,
  databaseUrl,
  trustProxy = false,
  dir = '.',
}) {
  const { host } = new URL(appUrl);
  const app = next({ dev: false, dir, ...(hostname ? { hostname } : {}), port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: '-c role=japan_desk_portal',
    max: 2,
  });
  pool.on('error', () => undefined);
  const currentVersion = catalogueVersionReader(pool);
  const pages = new PageCache();

  const server = createServer((request, response) => {
    const refused = refusal(request);
    if (refused) {
      const headers = { 'x-content-type-options': 'nosniff', connection: 'close' };
      response.writeHead(refused, headers).end();
      return;
    }
    nameCaller(request, trustProxy);
    const answer = isPublicPage(request)
      ? servePage(request, response, { pages, currentVersion, handle, host })
      : handle(request, response);
    answer.catch((error) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve(undefined));
  });

  return {
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
      await closed;
      await app.close();
      await pool.end();
    },
  };
}

/**
 * The portal's own headers are never taken from outside.
 * @param {import('node:http').IncomingMessage} request
 * @param {boolean} trustProxy
 */
function nameCaller(request, trustProxy) {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '');
  const nearest = forwarded.split(',').at(-1)?.trim();
  const address = (trustProxy && nearest) || request.socket.remoteAddress || 'unknown';
  request.headers['x-client-address'] = networkOf(address);
  request.headers['x-nonce'] = newNonce();
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Parts} parts
 */
async function servePage(request, response, parts) {
  const { pages, currentVersion, handle } = parts;
  const key = request.url ?? '/';
  const now = Date.now();
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  let version;
  try {
    version = await currentVersion();
  } catch {
    const kept = pages.getStale(key, now);
    return kept ? send(response, kept, zip) : handle(request, response);
  }
  const page =
    pages.get(key, version, now) ??
    (await pages.make(key, version, () => render(request, parts, version, now)));
  return send(response, page, zip);
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Parts} parts
 * @param {string} version
 * @param {number} now
 * @returns {Promise<import('./page-cache.mjs').Page>}
 */
async function render(request, { handle, host }, version, now) {
  const nonce = String(request.headers['x-nonce']);
  // Rendered for nobody in particular: whatever this caller sent beyond the address (a host, a
  // cookie, forwarded headers) must not reach the next reader.
  request.headers = {
    host,
    'accept-encoding': 'identity',
    'x-nonce': nonce,
    'x-client-address': String(request.headers['x-client-address']),
  };
  const { status, headers, body } = await capture(request, handle);
  delete headers['set-cookie'];
  delete headers['content-length'];
  delete headers['transfer-encoding'];
  return { status, headers, body, nonce, places: placesOf(body, nonce), version, madeAt: now };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {import('./page-cache.mjs').Page} page
 * @param {boolean} zip
 */
async function send(response, page, zip) {
  const nonce = newNonce();
  response.statusCode = page.status;
  for (const [name, value] of Object.entries(page.headers)) {
    response.setHeader(name, value.replaceAll(page.nonce, nonce));
  }
  let body = withNonce(page.body, page.places, nonce);
  if (zip && body.length > 1024) {
    body = await new Promise((resolve, reject) => {
      gzip(body, { level: 1 }, (error, packed) => (error ? reject(error) : resolve(packed)));
    });
    response.setHeader('content-encoding', 'gzip');
  }
  response.setHeader('content-length', body.length);
  response.end(body);
}
