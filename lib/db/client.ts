import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { type Prisma, PrismaClient } from './generated/client';

/**
 * The only importer of the generated client. Every connection takes the portal's own role, which
 * may not change or delete audit rows (see the migration `portal_rights`), whoever logged in.
 */
const portalRole = '-c role=japan_desk_portal';

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: portalRole,
    max: 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
  });
  // An idle connection that dies with the database must not take the process with it.
  pool.on('error', (error) => console.error(`database connection lost: ${error.message}`));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  return { pool, client };
}

type Connection = ReturnType<typeof connect>;

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

/** The plain pool, for libraries that bring their own SQL (rate limits) and hand-written reads. */
export function pool(): pg.Pool {
  return connection().pool;
}

export async function closeDatabase(): Promise<void> {
  const open = holder.japanDeskDb;
  delete holder.japanDeskDb;
  if (open) {
    await open.client.$disconnect();
    await open.pool.end();
  }
}

export type Database = PrismaClient;
export type Tx = Prisma.TransactionClient;
export { Prisma } from './generated/client';
export * from './generated/enums';
