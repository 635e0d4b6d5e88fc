import type { Viewer } from '@/lib/auth/viewer-type';
import { namesOf } from '@/lib/i18n/locales';
import { matchThreshold } from '@/lib/ranking/summary';
import { crowdedIn, isFull } from './order';
import { type FirmRow, factsOfFirm, type MatchItem, type MatchRow, readFirm, rowOf } from './read';
import { readScoring, type Scoring, scorerOf } from './scoring';
import { type Why, whyFewMatches } from './why';

export type { MatchItem, MatchRow } from './read';

/** How many matches a page opens with: a phone is scrolled by thumb. */
export const firstShown = 10;

/** The same where none of them is a match. */
const firstNearest = 5;

/** With fewer free matches than this, the page says what would bring more. */
const few = 3;

export type OwnMatches = {
  centreCode: string | null;
  /** Free partners in the order of the market, the nearest first if none is a match; as many as are shown. */
  matches: (MatchItem & { crowded: boolean })[];
  matchCount: number;
  /** Partners without a free place, or with more requests expected than places. */
  full: MatchRow[];
  /** The firm's own live cases. */
  contact: { code: string; names: ReturnType<typeof namesOf> }[];
  setAside: MatchRow[];
  excluded: MatchItem[];
  /** Every partner that fits is full: those in `matches`, if any, are below the threshold. */
  allFull: boolean;
  computed: { at: Date; model: string; weightsVersion: number } | null;
  why: Why | null;
};

/** The firm's own matches, in the parts that its page shows; null when it has no approved firm. */
export async function listOwnMatches(
  viewer: Viewer,
  { all }: { all: boolean },
): Promise<OwnMatches | null> {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId) return null;
  const firm = await readFirm(viewer.smeId);
  if (firm?.state !== 'APPROVED') return null;
  const pairs = firm.matches.map((pair) => ({ pair, row: rowOf(firm, pair) }));
  const open = pairs.filter(({ pair, row }) => !pair.excluded && !row.dismissal && !row.own);
  const free = open.filter(({ row }) => !row.waits && !isFull(row.waiting));
  const full = open.filter((one) => !free.includes(one)).map(({ row }) => row);
  const scoring = await readScoring(
    full.map(({ partner }) => partner.id),
    isWanting(free) ? firm.dismissals.map(({ partnerId }) => partnerId) : null,
  );
  const explained = explainer(firm, scoring);
  const why = isWanting(free) ? whyFewMatches(firm, scoring) : null;
  return {
    centreCode: firm.centreCode,
    matches: shownOf(free, why, all).map(({ one, crowded }) => ({ ...explained(one), crowded })),
    matchCount: free.length,
    full: full.map((row) => withWait(row, scoring)),
    contact: firm.introductions.map(({ code, partner }) => ({ code, names: namesOf(partner) })),
    setAside: pairs.filter(({ row }) => row.dismissal).map(({ row }) => row),
    excluded: pairs.filter(({ pair, row }) => pair.excluded && !row.dismissal).map(explained),
    allFull: !free.some(isGood) && open.some(isGood),
    computed: computedOf(firm),
    why,
  };
}

type Listed = { pair: FirmRow['matches'][number]; row: MatchRow };

/** @returns a function that scores a pair anew and gives it its reasons */
function explainer(firm: FirmRow, scoring: Scoring): (listed: Listed) => MatchItem {
  const score = scorerOf(factsOfFirm(firm), scoring);
  return ({ pair, row }) => {
    const explanation = score(pair.partner);
    return { ...row, score: explanation.score, explanation };
  };
}

/** In the order of the market; where nothing is a match, the nearest tells most. */
function shownOf(free: readonly Listed[], why: Why | null, all: boolean) {
  const isNone = why !== null && why.matches === 0;
  const ordered = isNone ? [...free].sort((a, b) => b.row.score - a.row.score) : free;
  const crowded = crowdedIn(isNone ? [] : free.map(({ pair }) => pair));
  return ordered
    .slice(0, all ? free.length : isNone ? firstNearest : firstShown)
    .map((one) => ({ one, crowded: crowded.has(one.pair.partnerId) }));
}

function isWanting(free: readonly { row: MatchRow }[]): boolean {
  return free.filter(isGood).length < few;
}

function isGood({ row }: { row: MatchRow }): boolean {
  return row.score >= matchThreshold;
}

function computedOf({ matches: [newest] }: FirmRow): OwnMatches['computed'] {
  if (newest === undefined) return null;
  const { computedAt: at, model, weightsVersion } = newest;
  return { at, model, weightsVersion };
}

/** One of the firm's own matches, or null: excluded pairs are none. */
export async function findOwnMatch(viewer: Viewer, partnerId: string): Promise<MatchItem | null> {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId) return null;
  const firm = await readFirm(viewer.smeId, partnerId);
  const [pair] = firm?.matches ?? [];
  if (!firm || !pair || pair.excluded) return null;
  const scoring = await readScoring([partnerId], null);
  return explainer(firm, scoring)({ pair, row: withWait(rowOf(firm, pair), scoring) });
}

function withWait(row: MatchRow, { waiting }: Scoring): MatchRow {
  return { ...row, waiting: waiting.get(row.partner.id) ?? row.waiting };
}
