import { z } from 'zod';

/**
 * Queries as they stand in addresses. Pure. Lists may be repeated (`kind=A&kind=B`) or joined by
 * commas; of a single value given twice the last counts.
 */

/** NUL cannot be stored; half of a surrogate pair is no character. */
const unreadable = /\0|\p{Surrogate}/u;

/** Words to search for. */
export const searchWords = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !unreadable.test(text), { message: 'text' })
    .default('');

/** An address's parameters as a schema wants them: lists gathered, single values as they come. */
export function gatherParams(
  params: URLSearchParams,
  keys: readonly string[],
  lists: readonly string[],
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const key of keys) {
    const values = params.getAll(key);
    if (lists.includes(key)) {
      const list = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
      read[key] = [...new Set(list)];
    } else {
      const value = values.at(-1);
      if (value !== undefined && value !== '') read[key] = value;
    }
  }
  return read;
}

/** For pages: what cannot be read is left out rather than refused. */
export function parseLeniently<Schema extends z.ZodType>(
  schema: Schema,
  gathered: Record<string, unknown>,
): z.output<Schema> {
  const parsed = schema.safeParse(gathered);
  if (parsed.success) return parsed.data;
  const left: Record<string, unknown> = { ...gathered };
  for (const { path } of parsed.error.issues) {
    const [key, index] = path;
    const list = gathered[String(key)];
    if (!Array.isArray(list) || typeof index !== 'number') delete left[String(key)];
  }
  const wrong = new Set(parsed.error.issues.map(({ path }) => path.join()));
  for (const [key, list] of Object.entries(left)) {
    if (Array.isArray(list)) left[key] = list.filter((_, at) => !wrong.has(`${key},${at}`));
  }
  return schema.parse(left);
}
