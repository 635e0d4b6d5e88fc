import type { Reference } from '@/lib/catalogue/reference';
import { getCatalogue } from '@/lib/catalogue/request';
import type { Proposed } from '../reader';

type Public = Pick<Reference, 'programme' | 'cooperation' | 'centre'>;
type RowOf<Key extends keyof Public> =
  Public[Key] extends ReadonlyMap<string, infer Row> ? Row : never;

/** Public facts are read from the catalogue as the request sees it: a page has read it already. */
export async function stillThere<Key extends keyof Public>(
  found: readonly Proposed[],
  key: Key,
  path: (row: RowOf<Key>) => string,
): Promise<Map<string, string>> {
  const { reference } = await getCatalogue();
  const rows = reference[key] as ReadonlyMap<string, RowOf<Key>>;
  return new Map(
    found.flatMap(({ id }) => {
      const row = rows.get(id);
      return row ? [[id, path(row)] as const] : [];
    }),
  );
}
