import { createHash, randomUUID } from 'node:crypto';
import { catalogueVersion } from '@/lib/catalogue/version';
import { log } from '@/lib/log';
import { takeApiPoints } from './limit';
import { ApiProblem, problemResponse } from './problem';

/** What every address of the interface for programs has in common. */

export type Params = Record<string, string | string[]>;
type Context = { params: Promise<Params> };
type Answer = (request: Request, params: Params) => Promise<Response>;
export type Handler = (request: Request, context?: Context) => Promise<Response>;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof methods)[number];

/** Costs in points of the limit per address. */
export const costs = { read: 1, search: 5, match: 50 } as const;

function addressOf(request: Request): string {
  // Set by the portal's own server, which drops any that was sent.
  return request.headers.get('x-client-address') ?? 'unknown';
}

function guarded(answer: Answer, cost: number): Handler {
  return async (request, context) => {
    try {
      await takeApiPoints(addressOf(request), cost);
      return await answer(request, (await context?.params) ?? {});
    } catch (error) {
      if (error instanceof ApiProblem) return problemResponse(error);
      const reference = randomUUID();
      log.error({ error, reference }, 'an API request failed');
      const unreachable = isConnectionError(error);
      return problemResponse(
        unreachable
          ? new ApiProblem(503, 'request.unavailable', [], { 'retry-after': '10' })
          : new ApiProblem(500, 'request.unexpected'),
        reference,
      );
    }
  };
}

function isConnectionError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  const text = error instanceof Error ? error.message : '';
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|57P0|08)/.test(code)) ||
    /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(text)
  );
}

/** Handlers for all methods: those that an address does not answer are refused with 405. */
export function apiRoute(
  answers: Partial<Record<'GET' | 'POST', Answer>>,
  cost: number = costs.read,
): Record<Method, Handler> {
  const allow = [
    ...(answers.GET ? ['GET', 'HEAD'] : []),
    ...(answers.POST ? ['POST'] : []),
    'OPTIONS',
  ].join(', ');
  const refuse: Handler = async () =>
    problemResponse(new ApiProblem(405, 'request.method-not-allowed', [], { allow }));
  const get = answers.GET ? guarded(answers.GET, cost) : refuse;
  const head: Handler = async (request, context) => {
    const { status, headers } = await get(request, context);
    return new Response(null, { status, headers });
  };
  return {
    GET: get,
    HEAD: answers.GET ? head : refuse,
    POST: answers.POST ? guarded(answers.POST, cost) : refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

/** For addresses that do not exist. */
export function notFoundRoute(): Record<Method, Handler> {
  const answer: Handler = async () => problemResponse(new ApiProblem(404, 'access.not-found'));
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer };
}

/** Moves when the shape of an answer changes, so that programs' copies are fetched anew. */
const shape = 'a1';

/**
 * A public read: kept by anybody for a minute, revalidated by the catalogue's version. `make` is
 * only called when the asker's copy is old.
 */
export async function catalogueResponse(
  request: Request,
  make: (version: string) => Promise<string>,
): Promise<Response> {
  const version = await catalogueVersion();
  const etag = `W/"${shape}-${version}"`;
  const headers = {
    'cache-control': 'public, max-age=60, stale-while-revalidate=300',
    etag,
    vary: 'accept-encoding',
  };
  const known = request.headers.get('if-none-match');
  if (known && matchesEtag(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(await make(version), {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}

/**
 * A public read that does not follow the catalogue's version alone: the search index is written some
 * time after its records. Kept by anybody for a minute, revalidated by what it says.
 */
export function publicResponse(request: Request, body: string): Response {
  const etag = `W/"${shape}-${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'cache-control': 'public, max-age=60', etag, vary: 'accept-encoding' };
  const known = request.headers.get('if-none-match');
  if (known && matchesEtag(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  });
}

function matchesEtag(known: string, etag: string): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
