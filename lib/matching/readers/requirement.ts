/**
 * Requirements. Those of the companies are sets: each different requirement is held against the
 * query once. Those of the query read one facet each: each is held once against every value of it.
 */
import { shareOfMet } from '../criteria/requirement';
import { checkAgainst, checkedFacet } from '../requirement';
import type { Requirement } from '../requirement-schema';
import type { TagSets } from '../tag-sets';
import { sumOf } from './nearness';
import { FAILS, type Question, type Reader, type Reading } from './reading';

export const requirementReader: Reader = (question) =>
  question.part === 'seeker' ? ofCompanies(question) : ofQuery(question);

const parsed = new WeakMap<TagSets, Requirement[]>();

/** Requirements by code. */
function requirementsIn(sets: TagSets): readonly Requirement[] {
  const known = parsed.get(sets) ?? [];
  for (const name of sets.names.slice(known.length)) known.push(JSON.parse(name) as Requirement);
  parsed.set(sets, known);
  return known;
}

function ofCompanies({ query, companies }: Question): Reading {
  const column = companies.column('requirements');
  const sets = column.tags as TagSets;
  const verdicts = requirementsIn(sets).map((item) => checkAgainst(item, query));
  const meets = Uint16Array.from(verdicts, (verdict) => (verdict === 'meets' ? 1 : 0));
  const fails = Uint16Array.from(verdicts, (verdict) => (verdict === 'fails' ? 1 : 0));
  const outcomes = new Uint16Array(column.length);
  for (let number = 1; number < outcomes.length; number++) {
    const [start, end] = [sets.starts[number] ?? 0, sets.ends[number] ?? 0];
    const share = shareOfMet(sumOf(meets, sets.pool, start, end), end - start);
    outcomes[number] = share + (sumOf(fails, sets.pool, start, end) > 0 ? FAILS : 0);
  }
  return { facet: 'requirements', outcomes };
}

const MET = 1;
const FAILED = 2;

function ofQuery({ query: { requirements }, companies }: Question): Reading {
  const total = requirements.length;
  const checks = requirements.map((item) => {
    const facet = checkedFacet[item.kind];
    const outcomes = companies.outcomes(facet, `check ${JSON.stringify(item)}`, (company) => {
      const verdict = checkAgainst(item, company);
      return verdict === 'meets' ? MET : verdict === 'fails' ? FAILED : 0;
    });
    return { verdicts: outcomes, bySlot: companies.column(facet).bySlot };
  });
  if (total === 0) return { always: shareOfMet(0, 0) };
  const shares = Uint16Array.from({ length: total + 1 }, (_, met) => shareOfMet(met, total));
  return {
    outcomeOf(slot) {
      let met = 0;
      let failed = 0;
      for (const { verdicts, bySlot } of checks) {
        const verdict = verdicts[bySlot[slot] as number] as number;
        met += verdict & MET;
        failed |= verdict & FAILED;
      }
      return (shares[met] as number) | (failed === 0 ? 0 : FAILS);
    },
  };
}
