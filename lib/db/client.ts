import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from './generated/client';

/**
 * The only importer of the generated client. Every connection takes the portal's own role, which
 * may not change or delete audit rows (see the migration `portal_rights`), whoever logged in.
 */
const portalRole = '-c role=japan_desk_portal';

function openPool(max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: portalRole,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
  });
  // An idle connection that dies with the database must not take the process with it.
  pool.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  return pool;
}

function connect() {
  const pool = openPool(10);
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Else a refused call's arguments, people's data, stand in its message and so in the log.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  });
  return { pool, client };
}

type Connection = ReturnType<typeof connect> & { aside?: pg.Pool };

// Kept on globalThis because the development server loads this module anew on every change.
const holder = globalThis as { japanDeskDb?: Connection };

function connection(): Connection {
  holder.japanDeskDb ??= connect();
  return holder.japanDeskDb;
}

/** Made on first use, so that importing a room costs no connection. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const { client } = connection();
    const value = Reflect.get(client, property, client) as unknown;
    return typeof value === 'function' ? value.bind(client) : value;
  },
});

/**
 * A few connections for what must be written while a transaction is open and stay when it rolls
 * back: counters of limits. Taken from the plain pool, they would wait for the very transactions
 * that wait for them.
 */
export function asidePool(): pg.Pool {
  const held = connection();
  held.aside ??= openPool(4);
  return held.aside;
}

/** The plain pool, for libraries that bring their own SQL and for hand-written reads. */
export function pool(): pg.Pool {
  return connection().pool;
}

export async function closeDatabase(): Promise<void> {
  const open = holder.japanDeskDb;
  delete holder.japanDeskDb;
  if (open) {
    await open.client.$disconnect();
    await open.pool.end();
    await open.aside?.end();
  }
}

export type Database = PrismaClient;
export type Tx = Prisma.TransactionClient;
export { Prisma } from './generated/client';
export * from './generated/enums';
