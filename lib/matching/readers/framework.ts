/**
 * Agreements. Those of partners are a facet of theirs, which few share; those of a query are held
 * against what a firm asks and its trade together. Both directions are worth the same.
 */
import { industrySimilarity } from '../../taxonomy/similarity';
import { framework, frameworkShare, industriesAbout, isNamedAt } from '../criteria/framework';
import type { CooperationFacts } from '../facts';
import { fieldWeight } from '../weights';
import { greatestBySlot, nearnessToAny } from './by-tags';
import type { Question, Reader, Reading } from './reading';

export const frameworkReader: Reader = (question) => {
  const both = question.companies.role === 'partner' ? ofCompanies(question) : ofQuery(question);
  return { seeker: both, giver: both };
};

function ofCompanies({ query, companies, weights }: Question): Reading {
  const key = JSON.stringify([framework.key, query.seeks, query.industries]);
  const outcomes = companies.outcomes('agreements', key, (company) => {
    return framework.measure(query, company, weights).share;
  });
  return { facet: 'agreements', outcomes };
}

function ofQuery(question: Question): Reading {
  const shares = question.query.cooperations.map((own) => shareUnder(own, question));
  const [only, ...others] = shares;
  if (only === undefined) return { always: 0 };
  if (others.length === 0) return { outcomeOf: only };
  return {
    outcomeOf(slot) {
      let most = only(slot);
      for (const share of others) {
        const other = share(slot);
        if (other > most) most = other;
      }
      return most;
    },
  };
}

/** The weight of the rarest field. */
const MOST_RARE = 1000;

/** The share under one agreement of the query, of the firm in a slot. */
function shareUnder(
  cooperation: CooperationFacts,
  { query, companies, weights }: Question,
): (slot: number) => number {
  const asks = companies.column('asks');
  const trade = companies.column('trade');
  const rarityOf = (tag: string) =>
    cooperation.fields.includes(tag) ? fieldWeight(weights, tag) : 0;
  const least = Math.max(0, ...query.seeks.map(rarityOf));
  const rarest = greatestBySlot(asks, asks.values.worth(rarityOf));
  const nearest = greatestBySlot(
    trade,
    nearnessToAny(industriesAbout(cooperation), trade.values, industrySimilarity),
  );
  const byRarity = (isNamed: boolean) =>
    Uint16Array.from({ length: MOST_RARE + 1 }, (_, rarity) =>
      frameworkShare(cooperation, Math.max(least, rarity), isNamed),
    );
  const [naming, silent] = [byRarity(true), byRarity(false)];
  return (slot) => (isNamedAt(nearest(slot)) ? naming : silent)[rarest(slot)] as number;
}
