import type { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import { ApiProblem, type FieldProblem } from './problem';

/** Reading what a program sent; what cannot be read becomes a problem that says where. */

type Issue = z.core.$ZodIssue;

function codeOf(issue: Issue): FailureCode {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'field.too-long'
        : 'field.out-of-range';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'field.required'
        : 'field.out-of-range';
    case 'invalid_type':
      return issue.input === undefined ? 'field.required' : 'field.check';
    case 'invalid_value':
    case 'invalid_union':
    case 'invalid_format':
      return 'field.not-a-choice';
    default:
      return 'field.check';
  }
}

const escaped = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

export function queryProblem(issues: readonly Issue[]): ApiProblem {
  const errors = issues.map((issue) => ({
    pointer: `?${String(issue.path[0] ?? '')}`,
    code: codeOf(issue),
  }));
  return new ApiProblem(422, 'request.not-answerable', errors);
}

export function bodyProblem(issues: readonly Issue[]): ApiProblem {
  const errors = issues.slice(0, 50).map((issue) => ({
    pointer: issue.path.map((part) => `/${escaped(part)}`).join(''),
    code: codeOf(issue),
  }));
  return new ApiProblem(422, 'request.not-answerable', errors);
}

/** Codes that the facts do not hold: refused, each with its place. */
export function refuseUnknown(errors: FieldProblem[]): void {
  if (errors.length > 0) throw new ApiProblem(422, 'request.not-answerable', errors);
}

const maxBody = 64 * 1024;

/**
 * The body as JSON: at most 64 KiB, UTF-8, without NUL and without halves of surrogate pairs.
 *
 * @throws ApiProblem 400, 413, 415
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[a-z0-9.+-]+\+)?json\b/i.test(type)) {
    throw new ApiProblem(415, 'request.malformed', [], { accept: 'application/json' });
  }
  const text = await readText(request);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiProblem(400, 'request.malformed');
  }
  // Escapes such as "\u0000" and "\ud800" only become characters by parsing.
  if (hasUnreadable(value)) throw new ApiProblem(400, 'request.malformed');
  return value;
}

async function readText(request: Request): Promise<string> {
  const announced = Number(request.headers.get('content-length') ?? '0');
  if (announced > maxBody) throw new ApiProblem(413, 'request.too-large');
  const reader = request.body?.getReader();
  if (!reader) throw new ApiProblem(400, 'request.malformed');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBody) {
      await reader.cancel();
      throw new ApiProblem(413, 'request.too-large');
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiProblem(400, 'request.malformed');
  }
}

const unreadable = /\0|\p{Surrogate}/u;

function hasUnreadable(value: unknown, depth = 0): boolean {
  if (depth > 20) return true;
  if (typeof value === 'string') return unreadable.test(value);
  if (Array.isArray(value)) return value.some((item) => hasUnreadable(item, depth + 1));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(
      ([key, item]) => unreadable.test(key) || hasUnreadable(item, depth + 1),
    );
  }
  return false;
}
