/**
 * Agreements: those of the companies are measured by the criterion; for each of the query's, what a
 * company asks and its trade decide together.
 */
import { framework, frameworkShare, industriesAbout, namesIndustry } from '../criteria/framework';
import type { CooperationFacts } from '../facts';
import type { TagSets } from '../tag-sets';
import { fieldWeight, type Weights } from '../weights';
import { measured } from './measured';
import { greatest } from './nearness';
import type { Question, Reader } from './reading';

export const frameworkReader: Reader = (question) => {
  const { query, companies, weights } = question;
  const theirs = measured(framework, 'agreements', question);
  if (query.cooperations.length === 0) return theirs;

  const asks = companies.column('asks');
  const trade = companies.column('trade');
  const agreements = companies.column('agreements');
  const own = query.cooperations.map((cooperation) => weigh(cooperation, question, weights));
  return {
    outcomeOf(slot) {
      let most = theirs.outcomes[agreements.bySlot[slot] as number] as number;
      const asked = asks.bySlot[slot] as number;
      const traded = trade.bySlot[slot] as number;
      for (let i = 0; i < own.length; i++) {
        const { naming, silent, isNamed } = own[i] as Weighed;
        const share = ((isNamed[traded] === 1 ? naming : silent)[asked] as number) | 0;
        if (share > most) most = share;
      }
      return most;
    },
  };
};

interface Weighed {
  /** Share by value of asks, where the agreement names an industry of the company or does not. */
  naming: Uint16Array;
  silent: Uint16Array;
  /** 1 by value of trade. */
  isNamed: Uint16Array;
}

function weigh(
  cooperation: CooperationFacts,
  { query, companies }: Question,
  weights: Weights,
): Weighed {
  const asks = companies.column('asks');
  const weightOf = (tag: string) =>
    cooperation.fields.includes(tag) ? fieldWeight(weights, tag) : 0;
  const least = Math.max(0, ...query.seeks.map(weightOf));
  const rarest = greatestOfSets(asks.tags as TagSets, asks.length, weightOf);
  const shareOf = (isNamed: boolean) => {
    const byRarity = Uint16Array.from({ length: 1001 }, (_, rarity) =>
      frameworkShare(cooperation, Math.max(rarity, least), isNamed),
    );
    return rarest.map((rarity) => byRarity[rarity] ?? 0);
  };
  const trade = companies.column('trade');
  const about = industriesAbout(cooperation);
  return {
    naming: shareOf(true),
    silent: shareOf(false),
    isNamed: greatestOfSets(trade.tags as TagSets, trade.length, (tag) =>
      namesIndustry(about, tag) ? 1 : 0,
    ),
  };
}

/** Of each set the greatest value of a tag. */
function greatestOfSets(
  { names, pool, starts, ends }: TagSets,
  length: number,
  worth: (tag: string) => number,
): Uint16Array {
  const values = Uint16Array.from(names, worth);
  const most = new Uint16Array(length);
  for (let number = 1; number < length; number++)
    most[number] = greatest(values, pool, starts[number] as number, ends[number] as number);
  return most;
}
