import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type BadgeView, findBadges } from './badge-queries';
import { canManageRounds, isStaff } from './policy';
import { roundInclude } from './read-round';
import { type RoundView, roundView } from './round-view';
import type { ApplicationState, RoundState } from './states';

/** Rounds for everybody who may see them. A draft exists for those with an office alone. */
type OwnApplication = { code: string; state: ApplicationState; version: number; places: number };

export type RoundListItem = RoundView & {
  /** What the viewer's own side has sent or drafted. */
  own: OwnApplication | null;
  /** For those with an office: applications by state, of their own firms for a centre. */
  counts: Partial<Record<ApplicationState, number>> | null;
};

export type RoundPage = RoundListItem & {
  mayManage: boolean;
  /** Pairs and sessions that are not called off. */
  pairs: number;
  sessions: number;
};

const nobody = '00000000-0000-0000-0000-000000000000';

function ownWhere(viewer: Viewer | null): Prisma.ProgrammeApplicationWhereInput {
  if (viewer?.role === 'SME_MEMBER') return { smeId: viewer.smeId ?? nobody };
  if (viewer?.role === 'PARTNER_CONTACT') return { partnerId: viewer.partnerId ?? nobody };
  return { id: nobody };
}

function visible(viewer: Viewer | null): Prisma.ProgrammeRoundWhereInput {
  return viewer && isStaff(viewer) ? {} : { state: { not: 'DRAFT' } };
}

function listInclude(viewer: Viewer | null) {
  return {
    ...roundInclude,
    applications: {
      where: ownWhere(viewer),
      select: { code: true, state: true, version: true, places: true },
    },
  } satisfies Prisma.ProgrammeRoundInclude;
}

/** Applications that an office sees: a centre those of its firms, the others all. */
export function applicationScope(viewer: Viewer): Prisma.ProgrammeApplicationWhereInput {
  // What a firm or a partner has only begun is its own matter.
  const begun = { in: ['DRAFT', 'LAPSED'] satisfies ApplicationState[] };
  const known = { NOT: { state: begun, onBehalf: false } };
  if (canManageRounds(viewer) || viewer.role === 'ADMIN') return known;
  if (viewer.role === 'OFFICER') return { sme: { centreCode: viewer.centreCode }, ...known };
  return ownWhere(viewer);
}

async function countsOf(viewer: Viewer | null, roundIds: readonly string[]) {
  const counts = new Map<string, Partial<Record<ApplicationState, number>>>();
  if (!viewer || !isStaff(viewer) || roundIds.length === 0) return counts;
  const rows = await db.programmeApplication.groupBy({
    by: ['roundId', 'state'],
    where: { AND: [{ roundId: { in: [...roundIds] } }, applicationScope(viewer)] },
    _count: true,
  });
  for (const { roundId, state, _count } of rows) {
    counts.set(roundId, { ...counts.get(roundId), [state]: _count });
  }
  return counts;
}

export type RoundQuery = { programmeCode?: string; states?: readonly RoundState[] };

/** Rounds by their last day of applications, the latest first. */
export async function listRounds(
  viewer: Viewer | null,
  query: RoundQuery = {},
  now = new Date(),
): Promise<RoundListItem[]> {
  const { programmeCode, states } = query;
  const rows = await db.programmeRound.findMany({
    where: {
      AND: [
        visible(viewer),
        programmeCode ? { programmeCode } : {},
        states ? { state: { in: [...states] } } : {},
      ],
    },
    include: listInclude(viewer),
    orderBy: [{ closesAt: 'desc' }, { code: 'asc' }],
    take: 200,
  });
  const counts = await countsOf(
    viewer,
    rows.map(({ id }) => id),
  );
  const staff = viewer !== null && isStaff(viewer);
  return rows.map((row) => ({
    ...roundView(row, now),
    own: row.applications[0] ?? null,
    counts: staff ? (counts.get(row.id) ?? {}) : null,
  }));
}

/** For a programme's public page. */
export function publicRounds(programmeCode: string, now = new Date()): Promise<RoundListItem[]> {
  return listRounds(null, { programmeCode }, now);
}

/** Null when there is no such round, or none that the viewer may see. */
export async function findRound(
  code: string,
  viewer: Viewer | null,
  now = new Date(),
): Promise<RoundPage | null> {
  const row = await db.programmeRound.findFirst({
    where: { AND: [{ code }, visible(viewer)] },
    include: {
      ...listInclude(viewer),
      _count: {
        select: {
          pairs: { where: { state: { not: 'ENDED' } } },
          sessions: { where: { cancelledAt: null } },
        },
      },
    },
  });
  if (!row) return null;
  const staff = viewer !== null && isStaff(viewer);
  const counts = await countsOf(viewer, [row.id]);
  return {
    ...roundView(row, now),
    own: row.applications[0] ?? null,
    counts: staff ? (counts.get(row.id) ?? {}) : null,
    mayManage: viewer !== null && canManageRounds(viewer),
    pairs: row._count.pairs,
    sessions: row._count.sessions,
  };
}

/**
 * What a firm or a partner has earned, the newest first; for everybody who may see the profile.
 * Those revoked or over are included, and say so.
 */
export function badgesOf(
  owner: { smeId: string } | { partnerId: string },
  now = new Date(),
): Promise<BadgeView[]> {
  return findBadges(owner, now);
}
