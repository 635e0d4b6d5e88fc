import type { SearchKind } from '@/lib/db/client';
import type { Asker, Proposed } from './reader';
import { readerOfKind } from './readers/registry';

type Found = Proposed & { kind: SearchKind };

/**
 * What the index proposes, read again through the scope of each room: the page of each thing that
 * the asker may open. One round trip for each kind that is among them and not public fact.
 */
export async function openHits(
  asker: Asker,
  found: readonly Found[],
): Promise<(hit: { kind: SearchKind; id: string }) => string | null> {
  const byKind = new Map<SearchKind, Found[]>();
  for (const thing of found) byKind.set(thing.kind, [...(byKind.get(thing.kind) ?? []), thing]);
  const paths = new Map(
    await Promise.all(
      [...byKind].map(
        async ([kind, things]) => [kind, await readerOfKind(kind).open(asker, things)] as const,
      ),
    ),
  );
  return ({ kind, id }) => paths.get(kind)?.get(id) ?? null;
}
