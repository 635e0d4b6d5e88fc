import { pool } from '@/lib/db/client';

/**
 * The public catalogue's version: a number in the database that triggers move with every change of
 * a partner or a fact. Whatever a web process keeps of the catalogue is kept under this number, so
 * that a change made through any process is seen by all of them with the next request.
 */

type Reads = { running: Promise<string> | null; next: Promise<string> | null };

const holder = globalThis as { japanDeskCatalogueReads?: Reads };

function reads(): Reads {
  holder.japanDeskCatalogueReads ??= { running: null, next: null };
  return holder.japanDeskCatalogueReads;
}

async function readVersion(): Promise<string> {
  const { rows } = await pool().query<{ version: string }>({
    name: 'catalogue-version',
    text: 'SELECT "version"::text AS "version" FROM "CatalogueVersion" WHERE "id" = 1',
  });
  return rows[0]?.version ?? '0';
}

function start(state: Reads): Promise<string> {
  const read = readVersion().finally(() => {
    if (state.running === read) state.running = null;
  });
  state.running = read;
  return read;
}

/**
 * The version as it stands now, in one round trip. Requests that come while a read is under way
 * share the read that starts after it: it began later than each of them, so none sees an old
 * number.
 */
export function catalogueVersion(): Promise<string> {
  const state = reads();
  if (!state.running) return start(state);
  if (!state.next) {
    const after = () => {
      state.next = null;
      return start(state);
    };
    state.next = state.running.then(after, after);
  }
  return state.next;
}
