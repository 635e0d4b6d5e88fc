import type pg from 'pg';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { SearchKind } from '@/lib/db/client';
import type { Description } from './entry';
import type { SearchKindName } from './search-schema';

/**
 * How one kind of thing is found: what the index says of it, and which of the things that the index
 * proposes a viewer may open. A new kind is a reader and a line in readers/registry.ts.
 */
export type Client = Pick<pg.PoolClient, 'query'>;

/** The firm of a member, as far as its rights to search depend on it. */
export type Asker = { viewer: Viewer | null; firmIsApproved: boolean };

export type Reader = {
  name: SearchKindName;
  kind: SearchKind;
  /** What is to be said of some things, in one statement; those that are gone are left out. */
  describe(client: Client, ids: readonly string[]): Promise<Description[]>;
  /** Of some things those that the asker may open, with the page of each. */
  open(asker: Asker, found: readonly Proposed[]): Promise<Map<string, string>>;
};

/** A thing as the index proposes it. */
export type Proposed = { id: string; code: string; slug: string | null };

export const uuids = (ids: readonly string[]) =>
  ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
