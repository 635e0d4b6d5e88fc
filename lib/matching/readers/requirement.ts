/**
 * Requirements. Those of the companies are sets: each different requirement is held against the
 * query once. Those of the query read one facet each, and are held once against each value of it
 * that is come across.
 */
import { shareOfMet } from '../criteria/requirement';
import { checkAgainst, checkedFacet } from '../requirement';
import type { Requirement } from '../requirement-schema';
import { sum } from './by-tags';
import { FAILS, type Question, type Reader, type Reading } from './reading';

export const requirementReader: Reader = (question) => ({
  seeker: ofCompanies(question),
  giver: ofQuery(question),
});

function ofCompanies({ query, companies }: Question): Reading {
  const { values } = companies.column('requirements');
  const { pool, starts, ends, length } = values;
  const verdict = (tag: string) => checkAgainst(JSON.parse(tag) as Requirement, query);
  const verdicts = values.worth((tag) => codeOf[verdict(tag)]);
  const meets = verdicts.map((code) => code & MET);
  const fails = verdicts.map((code) => code & FAILED);
  const outcomes = new Uint16Array(length);
  for (let number = 1; number < length; number++) {
    const [start, end] = [starts[number] as number, ends[number] as number];
    const isOut = sum(fails, pool, start, end) > 0;
    outcomes[number] = shareOfMet(sum(meets, pool, start, end), end - start) + (isOut ? FAILS : 0);
  }
  return { facet: 'requirements', outcomes };
}

const MET = 1;
const FAILED = 2;
const codeOf = { meets: MET, fails: FAILED, unknown: 0 };

function ofQuery({ query: { requirements }, companies }: Question): Reading {
  const total = requirements.length;
  if (total === 0) return { always: shareOfMet(0, 0) };
  const checks = requirements.map((item) =>
    companies.outcomeBySlot(
      checkedFacet[item.kind],
      `check ${JSON.stringify(item)}`,
      (company) => codeOf[checkAgainst(item, company)],
    ),
  );
  const shares = Uint16Array.from({ length: total + 1 }, (_, met) => shareOfMet(met, total));
  return {
    outcomeOf(slot) {
      let met = 0;
      let failed = 0;
      for (const check of checks) {
        const verdict = check(slot);
        met += verdict & MET;
        failed |= verdict & FAILED;
      }
      return (shares[met] as number) + (failed === 0 ? 0 : FAILS);
    },
  };
}
