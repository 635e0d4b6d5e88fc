/**
 * The PostgreSQL adapter as the schema engine needs it. Prisma's own (7.10) is meant for queries;
 * under migrations three things of it were observed to go wrong and are put right here:
 *
 * - a script is cut at every semicolon, also inside a function's body: it is sent whole;
 * - the catalogue's one-byte type "char" is refused: it is handed over as a character;
 * - a shadow database is asked for with the original connection string, which wins over its name,
 *   so that the engine would replay the migrations in the real database; and it is dropped while
 *   still in use.
 */
import { randomBytes } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** @typedef {Awaited<ReturnType<PrismaPg['connect']>>} Adapter */
/**
 * @typedef {object} Inner methods of the adapter that its types do not show
 * @property {(query: unknown) => Promise<{ fields: { dataTypeID: number }[], rows: unknown[][] }>} performIO
 * @property {(error: unknown) => never} onError
 */

const charType = 18;
const textType = 25;

export class MigrationAdapter extends PrismaPg {
  /** @param {string} url */
  constructor(url) {
    super({ connectionString: url });
    this.url = url;
    /** @type {Set<() => Promise<void>>} */
    this.open = new Set();
  }

  /** @override */
  async connect() {
    const adapter = mended(await super.connect());
    return this.#tracked(adapter, adapter.dispose.bind(adapter));
  }

  /** Closes what the engine has left open. */
  async close() {
    for (const dispose of this.open) await dispose();
  }

  /** @param {Adapter} adapter @param {() => Promise<void>} dispose */
  #tracked(adapter, dispose) {
    const once = async () => {
      if (this.open.delete(once)) await dispose();
    };
    this.open.add(once);
    adapter.dispose = once;
    return adapter;
  }

  /** @override */
  async connectToShadowDb() {
    const database = `shadow_${randomBytes(8).toString('hex')}`;
    await run(this.url, `CREATE DATABASE "${database}" TEMPLATE template0`);
    const shadowUrl = new URL(this.url);
    shadowUrl.pathname = `/${database}`;
    const shadow = new MigrationAdapter(shadowUrl.href);
    return this.#tracked(await shadow.connect(), async () => {
      await shadow.close();
      await run(this.url, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    });
  }
}

/** @param {Adapter} adapter @returns {Adapter} */
function mended(adapter) {
  const inner = /** @type {Inner} */ (/** @type {unknown} */ (adapter));
  const performIO = inner.performIO.bind(adapter);
  /** @type {WeakMap<object, number[]>} columns of that type, by the rows of the result */
  const charColumns = new WeakMap();
  inner.performIO = async (query) => {
    const result = await performIO(query);
    const columns = result.fields.flatMap((field, at) =>
      field.dataTypeID === charType ? [at] : [],
    );
    for (const at of columns) result.fields[at] = { ...result.fields[at], dataTypeID: textType };
    charColumns.set(result.rows, columns);
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const at of charColumns.get(result.rows) ?? []) {
      result.columnTypes[at] = ColumnTypeEnum.Character;
    }
    return result;
  };
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      inner.onError(error);
    }
  };
  return adapter;
}

/** @param {string} url @param {string} sql */
async function run(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
