import { dayOf } from '@/lib/calendar/working-days';
import { Prisma, type Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { type Desk, deskOfTurn } from './in-charge-desk';
import type { Turn } from './states';

/**
 * The one officer and the one person at the desk who keep a case moving.
 *
 * Vocabulary
 * - *away*: on leave on this day of Bangkok, the first and the last day of the leave included.
 * - *stand-in*: who does the work today: the person in charge, or while they are away their deputy,
 *   unless the deputy is away too.
 */
export type { Desk };

/** Whether the user of an SQL alias is on leave on a day. */
export function awaySql(alias: string, day: string): Prisma.Sql {
  const user = Prisma.raw(alias);
  return Prisma.sql`(${user}."awayFrom" IS NOT NULL AND ${user}."awayFrom" <= ${day}::date
    AND (${user}."awayUntil" IS NULL OR ${user}."awayUntil" >= ${day}::date))`;
}

const active = Prisma.sql`u."disabledAt" IS NULL AND u."emailVerifiedAt" IS NOT NULL`;

/**
 * Whom a new case goes to: of those who are there today, the one with the fewest open cases. Two
 * cases that are given at once wait for each other, so that the second sees the first.
 *
 * @param unlike somebody who may not decide the case, chosen only when there is nobody else
 */
export async function chooseInCharge(
  tx: Tx,
  desk: Desk,
  { centreCode, now, unlike = null }: { centreCode: string; now: Date; unlike?: string | null },
): Promise<string | null> {
  if (desk === 'desk') return fewest(tx, 'desk', Prisma.sql`u."role" = 'JAPAN_DESK'`, now, unlike);
  const ofCentre = Prisma.sql`u."role" = 'OFFICER' AND u."centreCode" = ${centreCode}`;
  const own = await fewest(tx, `officer ${centreCode}`, ofCentre, now, unlike);
  if (own) return own;
  const headquarters = Prisma.sql`u."role" = 'OFFICER' AND u."centreCode" IS NULL`;
  return fewest(tx, 'officer', headquarters, now, unlike);
}

async function fewest(
  tx: Tx,
  group: string,
  who: Prisma.Sql,
  now: Date,
  unlike: string | null,
): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`in charge: ${group}`}, 0))`;
  const column = Prisma.raw(group === 'desk' ? '"deskId"' : '"officerId"');
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT u."id" FROM "User" u
    WHERE ${who} AND ${active} AND NOT ${awaySql('u', dayOf(now))}
    ORDER BY (u."id" = ${unlike}::uuid) IS TRUE,
      (SELECT count(*) FROM "Introduction" i
        WHERE i.${column} = u."id" AND i."turn" <> 'NOBODY'), u."id"
    LIMIT 1`;
  return row?.id ?? null;
}

/** Gives a case that has come to a desk a person there, if it has none yet. */
export async function putInCharge(
  tx: Tx,
  thing: {
    id: string;
    centreCode: string;
    officerId: string | null;
    deskId: string | null;
  },
  turn: Turn,
  now: Date,
): Promise<void> {
  const desk = deskOfTurn(turn);
  if (desk === null || (desk === 'desk' ? thing.deskId : thing.officerId)) return;
  const id = await chooseInCharge(tx, desk, { centreCode: thing.centreCode, now });
  if (!id) return;
  await tx.introduction.update({
    where: { id: thing.id },
    data: desk === 'desk' ? { deskId: id } : { officerId: id },
    select: { id: true },
  });
}

export type StaffReader = { id: string; email: string; name: string; language: Locale };

/** Who is written to about a case today: the stand-in of the person in charge; null for nobody. */
export async function standInOf(
  tx: Tx,
  caseId: string,
  desk: Desk,
  now: Date,
): Promise<StaffReader | null> {
  const column = Prisma.raw(desk === 'desk' ? '"deskId"' : '"officerId"');
  const day = dayOf(now);
  const [row] = await tx.$queryRaw<StaffReader[]>`
    SELECT u."id", u."email", u."name", u."language" FROM "Introduction" i
      JOIN "User" p ON p."id" = i.${column}
      LEFT JOIN "User" d ON d."id" = p."deputyId" AND d."disabledAt" IS NULL
        AND ${awaySql('p', day)} AND NOT ${awaySql('d', day)}
      JOIN "User" u ON u."id" = coalesce(d."id", p."id")
    WHERE i."id" = ${caseId}::uuid AND ${active}`;
  return row ?? null;
}
