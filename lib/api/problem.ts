import type { FailureCode } from '@/lib/failure';

/**
 * Errors of the interface for programs: RFC 9457 problem details with a code of lib/failure.ts.
 * Programs read `code` and `errors`; the title is for the person who reads a log.
 */
export type FieldProblem = {
  /** RFC 6901 pointer into the body (`/facts/seeks/0`) or a query parameter (`?perPage`). */
  pointer: string;
  code: FailureCode;
  /** The value that was refused, where it is a code. */
  value?: string;
};

export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: FailureCode,
    readonly errors: FieldProblem[] = [],
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

const titles: Partial<Record<FailureCode, string>> = {
  'request.malformed': 'The request cannot be read',
  'request.too-many': 'Too many requests',
  'request.too-large': 'The request is too large',
  'request.unexpected': 'Something went wrong on our side',
  'request.unavailable': 'The portal cannot answer at the moment',
  'request.method-not-allowed': 'This address does not answer the method',
  'request.not-answerable': 'A value in the request is not accepted',
  'access.not-found': 'There is nothing at this address',
};

export function problemResponse(problem: ApiProblem, reference?: string): Response {
  const body = {
    type: `urn:japan-desk:failure:${problem.code}`,
    title: titles[problem.code] ?? problem.code,
    status: problem.status,
    code: problem.code,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
    ...(reference ? { reference } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...problem.headers,
    },
  });
}
