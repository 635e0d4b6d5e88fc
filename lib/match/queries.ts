import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { namesOf } from '@/lib/i18n/locales';
import { pairsNow } from './pair-now';

/** States in which an introduction takes one of a partner's places. */
export const openStates = ['APPROVED', 'OFFERED', 'QUESTIONED'] as const;

/** States in which a pair has a case already. */
const liveStates = ['PROPOSED', 'UNDER_REVIEW', 'RETURNED', ...openStates, 'ACCEPTED'] as const;

export type MatchItem = Awaited<ReturnType<typeof listOwnMatches>>['matches'][number];

/**
 * The firm's own matches, best first: those on the list, those set aside, and those that a
 * requirement excludes. Partners' contact data is never read here.
 */
export async function listOwnMatches(viewer: Viewer) {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId)
    return { matches: [], setAside: [], excluded: [] };
  const { smeId } = viewer;
  const rows = await db.match.findMany({
    where: { smeId, partner: { is: { archivedAt: null } } },
    orderBy: [
      { excluded: 'asc' },
      { waits: 'asc' },
      { value: 'desc' },
      { score: 'desc' },
      { partnerId: 'asc' },
    ],
    include: {
      partner: {
        select: {
          id: true,
          code: true,
          slug: true,
          kind: true,
          nameTh: true,
          nameJa: true,
          nameEn: true,
          prefectureCode: true,
          relationTh: true,
          relationJa: true,
          relationEn: true,
          source: true,
          openLimit: true,
          isExample: true,
          dismissals: { where: { smeId }, select: { reason: true, note: true } },
          introductions: {
            where: { state: { in: [...liveStates] } },
            select: { id: true, code: true, state: true, smeId: true },
          },
        },
      },
    },
  });
  const reasons = new Map(
    (
      await pairsNow(
        db,
        smeId,
        rows.map((row) => row.partnerId),
      )
    ).map(({ partnerId, now }) => [partnerId, now.explanation]),
  );
  const items = rows.flatMap(({ partner, ...match }) => {
    const explanation = reasons.get(partner.id);
    if (!explanation) return [];
    const { dismissals, introductions, nameTh, nameJa, nameEn, ...rest } = partner;
    const open = introductions.filter((one) =>
      (openStates as readonly string[]).includes(one.state),
    );
    return [
      {
        partner: { ...rest, names: namesOf({ nameTh, nameJa, nameEn }) },
        score: explanation.score,
        explanation,
        excluded: match.excluded,
        computedAt: match.computedAt,
        weightsVersion: match.weightsVersion,
        dismissal: dismissals[0] ?? null,
        openCount: open.length,
        waitingCount: introductions.length - open.length,
        own: introductions.find((one) => one.smeId === smeId) ?? null,
      },
    ];
  });
  return {
    matches: items.filter((item) => !item.excluded && !item.dismissal),
    setAside: items.filter((item) => item.dismissal),
    excluded: items.filter((item) => item.excluded && !item.dismissal),
  };
}

/** One of the firm's own matches, or null. */
export async function findOwnMatch(viewer: Viewer, partnerId: string): Promise<MatchItem | null> {
  const { matches, setAside } = await listOwnMatches(viewer);
  return [...matches, ...setAside].find((item) => item.partner.id === partnerId) ?? null;
}
