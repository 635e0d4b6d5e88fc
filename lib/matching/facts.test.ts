/**
 * Sanity against the public record: agreements whose industries are documented should bring their
 * prefecture near the top for a firm of such an industry. Weights are not fitted to these cases.
 */
import { describe, expect, it } from 'vitest';
import cooperations from '../../prisma/facts/cooperations.json';
import partners from '../../prisma/facts/partners.json';
import { understand } from '../taxonomy/understand';
import { anonymousSme } from './anonymous';
import { type CooperationRow, type PartnerRow, partnerFactsOf } from './from-facts';
import { whyNoMatch } from './no-match';
import { noMatchMarket } from './no-match-market';
import { PairIndex } from './pair-index';
import { pairScore } from './score';
import { standardWeights as weights } from './standard-weights';

/** Notes may be kept in one or three languages; the English one is read. */
const rows = (cooperations.records as unknown as (CooperationRow & { note: unknown })[]).map(
  (row) => ({ ...row, note: english(row.note) }),
);
const all = (partners as unknown as PartnerRow[]).map((row) => partnerFactsOf(row, rows));

function english(note: unknown): string | null {
  if (typeof note === 'string' || note === null || note === undefined) return note ?? null;
  return (note as { en?: string }).en ?? null;
}

const index = new PairIndex(weights);
for (const partner of all) index.putPartner(partner);

const rankOfPrefecture = (prefecture: string, industries: string[], seeks: string[]) =>
  index
    .topPartners(anonymousSme({ industries, province: 'TH-10', seeks }), all.length)
    .best.map((pair) => all.find(({ id }) => id === pair.id)?.prefecture)
    .indexOf(prefecture);

describe('documented pairs', () => {
  it.each([
    ['Mie, food innovation', 'JP-24', ['ISIC-10'], ['FOOD_INNOVATION']],
    ['Mie, environment', 'JP-24', ['ISIC-38'], ['ENV_TECH']],
    ['Mie, renewable energy', 'JP-24', ['ISIC-35'], ['RENEWABLE']],
    ['Ishikawa, textiles', 'JP-17', ['ISIC-13'], ['BIZ_MATCHING']],
    ['Saitama, medical devices', 'JP-11', ['ISIC-325'], ['JOINT_RND']],
    ['Akita, auto parts', 'JP-05', ['ISIC-293'], ['AUTO_PARTS', 'BIZ_MATCHING']],
    ['Shimane, castings', 'JP-32', ['ISIC-243'], ['AUTO_PARTS', 'BIZ_MATCHING']],
    ['Fukui, eyeglasses', 'JP-18', ['ISIC-325'], ['BIZ_MATCHING']],
    ['Toyama, precision machinery', 'JP-16', ['ISIC-28'], ['BIZ_MATCHING']],
    ['Wakayama, food processing', 'JP-30', ['ISIC-10'], ['FOOD_INNOVATION']],
    ['Kawasaki, eco-town', 'JP-14', ['ISIC-38'], ['ECO_TOWN']],
    ['Aichi, automotive', 'JP-23', ['ISIC-29'], ['AUTO_PARTS']],
  ])('%s comes among the first ten', (_, prefecture, industries, seeks) => {
    const rank = rankOfPrefecture(prefecture, industries, seeks);
    expect(rank).toBeGreaterThanOrEqual(0);
    expect(rank).toBeLessThan(10);
  });

  it('explains Mie by its dated framework', () => {
    const sme = anonymousSme({
      industries: ['ISIC-10'],
      province: 'TH-50',
      seeks: ['FOOD_INNOVATION'],
    });
    const mie = all.find(({ id }) => id === 'JPN-012');
    if (mie === undefined) throw new Error('The facts have lost Mie Prefecture');
    const part = pairScore(sme, mie, weights).forSme.parts.find(
      ({ criterion }) => criterion === 'framework',
    );
    expect(part?.reason).toMatchObject({
      code: 'framework.covers',
      params: { cooperation: 'COOP-MIE-2024', date: '2024-01-11' },
    });
  });

  it('scores the same fact the same, in whichever language it was written', () => {
    const spellings = [
      ['อาหารแช่แข็ง', 'นวัตกรรมอาหาร'],
      ['冷凍食品', '食品イノベーション'],
      ['frozen food', 'food innovation'],
    ];
    const rankings = spellings.map(([what = '', seek = '']) => {
      const industries = understand(what).found.flatMap(({ meaning }) => meaning.industries);
      const seeks = understand(seek).found.map(({ meaning }) => meaning.code);
      expect(seeks).toEqual(['FOOD_INNOVATION']);
      const sme = anonymousSme({ industries, province: 'TH-50', seeks });
      return index.topPartners(sme, 20).best;
    });
    expect(rankings[1]).toEqual(rankings[0]);
    expect(rankings[2]).toEqual(rankings[0]);
  });

  it('says why there is nothing', () => {
    const sme = anonymousSme({ industries: [], province: null, seeks: [] });
    const market = noMatchMarket(all, weights);
    const codes = whyNoMatch(sme, market, 400).reasons.map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(['industry-not-stated', 'seeks-not-stated']);
    const strict = anonymousSme({
      industries: ['ISIC-10'],
      province: 'TH-10',
      seeks: ['FOOD_INNOVATION'],
      requirements: [{ kind: 'place', place: 'JP-47' }],
    });
    const elsewhere = all.filter(({ prefecture }) => prefecture !== null).length;
    const { blocking, changes } = whyNoMatch(strict, market, 400);
    const requirement = { kind: 'place', place: 'JP-47' } as const;
    expect(blocking).toMatchObject([{ setBy: 'sme', requirement, pairs: elsewhere }]);
    expect(changes[0]).toMatchObject({ change: { kind: 'own-requirement', requirement } });
    expect(changes[0]?.gained).toHaveLength(blocking[0]?.reach ?? 0);
  });
});
