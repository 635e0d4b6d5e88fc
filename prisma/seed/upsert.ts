/**
 * Many rows of one table in one statement: inserts what is new, updates what differs, leaves equal
 * rows untouched (so that triggers on change stay silent).
 */
import type { Database } from '@/lib/db/client';

export type Row = Record<string, unknown>;

type Executor = Pick<Database, '$executeRawUnsafe'>;

type Options = {
  /** Columns that identify a row. */
  key: string[];
  /** Columns set on insert only. */
  keep?: string[];
  /** Extra SQL condition under which an existing row may be updated. */
  onlyWhere?: string;
};

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Table and column names come from this folder's own code, never from a file or a request. */
export async function upsert(db: Executor, table: string, rows: Row[], options: Options) {
  const [first] = rows;
  if (!first) return 0;
  const columns = Object.keys(first);
  const changing = columns.filter(
    (column) => !options.key.includes(column) && !options.keep?.includes(column),
  );
  const list = columns.map(quote).join(', ');
  const own = changing.map((column) => `${quote(table)}.${quote(column)}`).join(', ');
  const excluded = changing.map((column) => `excluded.${quote(column)}`).join(', ');
  const assignments = changing.map((column) => `${quote(column)} = excluded.${quote(column)}`);
  const update = changing.length
    ? `DO UPDATE SET ${assignments.join(', ')} WHERE (${own}) IS DISTINCT FROM (${excluded})` +
      (options.onlyWhere ? ` AND ${options.onlyWhere}` : '')
    : 'DO NOTHING';
  return await db.$executeRawUnsafe(
    `INSERT INTO ${quote(table)} (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${quote(table)}, $1::jsonb)
     ON CONFLICT (${options.key.map(quote).join(', ')}) ${update}`,
    JSON.stringify(rows),
  );
}

/** Rows that are only ever added: the portal's role may not update their tables. */
export async function insertRows(db: Executor, table: string, rows: Row[]) {
  const [first] = rows;
  if (!first) return 0;
  const list = Object.keys(first).map(quote).join(', ');
  return await db.$executeRawUnsafe(
    `INSERT INTO ${quote(table)} (${list})
     SELECT ${list} FROM jsonb_populate_recordset(NULL::${quote(table)}, $1::jsonb)
     ON CONFLICT DO NOTHING`,
    JSON.stringify(rows),
  );
}
