import { withClient } from '@/lib/launch/database.mjs';

/** Looks behind the portal, or prepares what no page can: reads and writes rows as their owner. */
export async function sql<Row = Record<string, unknown>>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const url = process.env.TEST_OWNER_URL;
  if (!url) throw new Error('no database is known to this test');
  return withClient(url, async (client) => (await client.query(text, [...values])).rows as Row[]);
}

/** The one value that a query gives. */
export async function value<T = string>(text: string, values: readonly unknown[] = []): Promise<T> {
  const [row] = await sql(text, values);
  if (!row) throw new Error(`nothing found by ${text}`);
  return Object.values(row)[0] as T;
}

/** The address of the officer in charge of a case: of the centre's, the one with the fewest cases. */
export async function officerInCharge(caseCode: string): Promise<string> {
  return value(
    `SELECT u."email" FROM "Introduction" i JOIN "User" u ON u."id" = i."officerId"
     WHERE i."code" = $1`,
    [caseCode],
  );
}

/** A firm like another, as if it had just been sent in. @returns its id */
export async function copyFirm(code: string, state: string): Promise<string> {
  return value(
    `INSERT INTO "Sme" SELECT (jsonb_populate_record(s, jsonb_build_object(
       'id', gen_random_uuid(), 'code', 'SME-T' || floor(random() * 1e9)::text,
       'juristicId', null, 'state', $2::text, 'stage', 1, 'version', 1,
       'submittedAt', now(), 'dueAt', now() + interval '3 days'))).*
     FROM "Sme" s WHERE s."code" = $1 RETURNING "id"`,
    [code, state],
  );
}

/** A person who signs in with the same password as another. @returns what signs them in */
export async function copyAccount(
  like: { email: string; password: string },
  email: string,
): Promise<{ email: string; password: string }> {
  await sql(
    `INSERT INTO "User" SELECT (jsonb_populate_record(u, jsonb_build_object(
       'id', gen_random_uuid(), 'email', $2::text))).*
     FROM "User" u WHERE u."email" = $1`,
    [like.email, email],
  );
  return { email, password: like.password };
}
