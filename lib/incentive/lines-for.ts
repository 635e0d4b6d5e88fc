import { targetIndustries } from '@/lib/taxonomy/facts';
import type { Condition } from './condition-schema';

/**
 * Which lines concern a firm, by its tags. Pure. A line that needs a tag of which nothing is known
 * is not left out: it is one to look at.
 */
export type IncentiveFacts = {
  /** ISIC codes; undefined: not known. */
  industries?: readonly string[] | undefined;
  eec?: boolean | undefined;
  /** Cooperation fields that the firm or its case is about. */
  fields?: readonly string[] | undefined;
  startup?: boolean | undefined;
};

/** A condition by name, and what of it the firm has. */
export type MetTag = { kind: keyof Condition; codes: string[] };

export type LineFor<Line> = {
  line: Line;
  /** `look`: nothing speaks against it, but not everything is known. */
  verdict: 'fits' | 'look' | 'not';
  met: MetTag[];
  open: (keyof Condition)[];
};

export function incentiveLinesFor<Line extends { conditions: Condition }>(
  facts: IncentiveFacts,
  lines: readonly Line[],
): LineFor<Line>[] {
  return lines.map((line) => {
    const met: MetTag[] = [];
    const open: (keyof Condition)[] = [];
    let fails = false;
    for (const kind of Object.keys(line.conditions) as (keyof Condition)[]) {
      const found = check[kind](line.conditions, facts);
      if (found === undefined) open.push(kind);
      else if (found === false) fails = true;
      else met.push({ kind, codes: found });
    }
    const verdict = fails ? 'not' : open.length > 0 ? 'look' : 'fits';
    return { line, verdict, met, open };
  });
}

/** The codes that meet a condition, false when none does, undefined when nobody knows. */
type Check = (condition: Condition, facts: IncentiveFacts) => string[] | false | undefined;

const some = (found: string[]) => (found.length > 0 ? found : false);
const isBelow = (code: string, above: string) => code === above || code.startsWith(above);

const check: Record<keyof Condition, Check> = {
  industries: ({ industries = [] }, facts) =>
    facts.industries &&
    some(industries.filter((above) => facts.industries?.some((code) => isBelow(code, above)))),
  targets: ({ targets = [] }, facts) =>
    facts.industries && some(targets.filter((code) => isInTarget(code, facts.industries ?? []))),
  fields: ({ fields = [] }, facts) =>
    facts.fields && some(fields.filter((code) => facts.fields?.includes(code))),
  eec: (_, { eec }) => eec && [],
  startup: (_, { startup }) => startup && [],
};

function isInTarget(target: string, industries: readonly string[]): boolean {
  const divisions = targetIndustries.find(({ code }) => code === target)?.isicDivisions ?? [];
  return industries.some(
    (code) => code === target || divisions.some((division) => isBelow(code, division)),
  );
}

/** A line that nobody has compared with its source in time. Days are those of Bangkok. */
export function isStale(line: { reviewBy: string }, today: string): boolean {
  return line.reviewBy < today;
}
