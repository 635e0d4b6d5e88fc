import { checkAgainst, type Verdict } from '@/lib/matching/requirement';
import type { Side } from '@/lib/matching/side';
import type { PostedRequirement } from './posted-requirement-schema';

/**
 * Holds the requirements of a posted need against one candidate. Pure. What the candidate has
 * answered for this need counts before its profile; what neither says is unknown and can be asked.
 */
export type Answered = {
  requirement: unknown;
  answer: string | null;
  note: string | null;
};

export type CheckedPosted = {
  position: number;
  requirement: PostedRequirement;
  verdict: Verdict;
  /** Where the verdict comes from; null while it is unknown. */
  source: 'answer' | 'profile' | null;
  /** What the profile says by itself. */
  profile: Verdict;
  /** Asked, and not answered yet. */
  asked: boolean;
  note: string | null;
};

/** What a side is known to master, besides what the engine reads. */
export type Mastered = { processes: readonly string[] | undefined };

/** Two requirements that demand the same. */
export function sameRequirement(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** Keys in order: the database keeps objects in an order of its own. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function profileVerdict(requirement: PostedRequirement, side: Side, known: Mastered): Verdict {
  switch (requirement.kind) {
    case 'tolerance':
      return 'unknown';
    case 'process':
      // A profile names what a firm is proud of, never all: what it leaves out is not denied.
      return known.processes?.includes(requirement.code) ? 'meets' : 'unknown';
    default:
      return checkAgainst(requirement, side);
  }
}

export function checkPosted(
  requirements: readonly PostedRequirement[],
  side: Side,
  known: Mastered,
  answers: readonly Answered[],
): CheckedPosted[] {
  return requirements.map((requirement, position) => {
    const profile = profileVerdict(requirement, side, known);
    const question = answers.find((each) => sameRequirement(each.requirement, requirement));
    const said =
      question?.answer === 'meets' || question?.answer === 'fails' ? question.answer : null;
    return {
      position,
      requirement,
      verdict: said ?? profile,
      source: said ? 'answer' : profile === 'unknown' ? null : 'profile',
      profile,
      asked: question !== undefined && question.answer === null,
      note: question?.note ?? null,
    };
  });
}

export type Tally = { meets: number; fails: number; unknown: number };

export function tally(checked: readonly { verdict: Verdict }[]): Tally {
  const of = (verdict: Verdict) => checked.filter((each) => each.verdict === verdict).length;
  return { meets: of('meets'), fails: of('fails'), unknown: of('unknown') };
}

export type Ranked = { id: string; tally: Tally; stale: boolean; score: number };

/** None failing first; fresh before stale; then most met; then the pair's score; then by id. */
export function byFit(a: Ranked, b: Ranked): number {
  return (
    Number(a.tally.fails > 0) - Number(b.tally.fails > 0) ||
    Number(a.stale) - Number(b.stale) ||
    b.tally.meets - a.tally.meets ||
    b.score - a.score ||
    (a.id < b.id ? -1 : 1)
  );
}
