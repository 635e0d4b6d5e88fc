import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { canReadAudit, canReadWholeAudit } from './policy';
import type { AuditFilter } from './schema';

/**
 * The audit trail as read: newest first, paged by key, so that rows added meanwhile shift nothing.
 */
export type AuditRow = {
  id: string;
  at: Date;
  actorName: string;
  actorRole: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  subjectLabel: string;
  centreCode: string | null;
  correlationId: string;
};

export type AuditRowDetail = AuditRow & { actorId: string | null; detail: Prisma.JsonValue };

export const auditPageSize = 50;

/** What this viewer may read at all; null when nothing. */
function scopeOf(viewer: Viewer): Prisma.AuditEntryWhereInput | null {
  if (!canReadAudit(viewer)) return null;
  if (canReadWholeAudit(viewer)) return {};
  return viewer.centreCode ? { centreCode: viewer.centreCode } : null;
}

/** Midnight in Bangkok, which keeps no summer time. */
function bangkokDay(day: string, plusDays = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + plusDays * 86_400_000);
}

function contains(value: string) {
  return { contains: value.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
}

function conditions(filter: AuditFilter): Prisma.AuditEntryWhereInput[] {
  const all: Prisma.AuditEntryWhereInput[] = [];
  if (filter.actor) all.push({ actorName: contains(filter.actor) });
  if (filter.action) {
    all.push(
      filter.action.includes('.')
        ? { action: filter.action }
        : { action: { startsWith: `${filter.action}.` } },
    );
  }
  if (filter.subject) {
    const isId = /^[0-9a-f-]{36}$/i.test(filter.subject);
    all.push(
      isId
        ? { subjectId: filter.subject.toLowerCase() }
        : { subjectLabel: contains(filter.subject) },
    );
  }
  if (filter.centre) {
    all.push({ centreCode: filter.centre === 'headquarters' ? null : filter.centre });
  }
  if (filter.from) all.push({ at: { gte: bangkokDay(filter.from) } });
  if (filter.to) all.push({ at: { lt: bangkokDay(filter.to, 1) } });
  if (filter.correlation) all.push({ correlationId: filter.correlation });
  return all;
}

const listed = {
  id: true,
  at: true,
  actorName: true,
  actorRole: true,
  action: true,
  subjectKind: true,
  subjectId: true,
  subjectLabel: true,
  centreCode: true,
  correlationId: true,
} satisfies Prisma.AuditEntrySelect;

export async function listAudit(
  viewer: Viewer,
  filter: AuditFilter,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const scope = scopeOf(viewer);
  if (!scope) return { rows: [], next: null };
  const found = await db.auditEntry.findMany({
    where: {
      AND: [
        scope,
        ...conditions(filter),
        ...(filter.before ? [{ id: { lt: BigInt(filter.before) } }] : []),
      ],
    },
    orderBy: { id: 'desc' },
    take: auditPageSize + 1,
    select: listed,
  });
  const rows = found.slice(0, auditPageSize).map((row) => ({ ...row, id: String(row.id) }));
  return { rows, next: found.length > auditPageSize ? (rows.at(-1)?.id ?? null) : null };
}

/** One row with all that it holds; null when it is not there or not for this viewer. */
export async function findAuditRow(viewer: Viewer, id: string): Promise<AuditRowDetail | null> {
  const scope = scopeOf(viewer);
  if (!scope || !/^\d{1,18}$/.test(id)) return null;
  const row = await db.auditEntry.findFirst({
    where: { AND: [scope, { id: BigInt(id) }] },
    select: { ...listed, actorId: true, detail: true },
  });
  return row ? { ...row, id: String(row.id) } : null;
}

/**
 * The actions that occur, in order of name: jumps from one to the next along the index, so that a
 * long trail is not read through.
 */
export async function listAuditActions(viewer: Viewer): Promise<string[]> {
  if (!canReadAudit(viewer)) return [];
  const rows = await db.$queryRaw<{ action: string | null }[]>`
    WITH RECURSIVE actions AS (
      SELECT min("action") AS action FROM "AuditEntry"
      UNION ALL
      SELECT (SELECT min("action") FROM "AuditEntry" WHERE "action" > actions.action)
      FROM actions WHERE actions.action IS NOT NULL
    )
    SELECT action FROM actions WHERE action IS NOT NULL`;
  return rows.flatMap((row) => (row.action ? [row.action] : []));
}
