/**
 * Wishes of a seeded event, in the manner of a real one: everybody has sectors and languages, some
 * partners are asked by nearly everyone, each side marks a few must, some like, few never, and the
 * engine fills up with pairs that nobody marked.
 */
import type { Wish } from '@/lib/schedule/problem';

/** What one side says of the other: never, rather not, nothing, like, must. */
export type Mark = 'never' | 'rather-not' | 'none' | 'like' | 'must';

export interface Firm {
  sectors: readonly string[];
  languages: readonly string[];
}

/** A wish with what each side said: who would send a request on a platform, and who would take it. */
export interface AskedWish extends Wish {
  bySme: Mark;
  byPartner: Mark;
}

const sectorNames = ['food', 'machinery', 'medical', 'textile', 'auto', 'energy', 'craft', 'it'];
/** Fields of tables and interpreters that are kept for some. */
export const sectorGroups = [
  ['food', 'craft'],
  ['machinery', 'auto'],
  ['medical', 'it'],
  ['textile', 'energy'],
] as const;

const points: Record<Mark, number> = { never: 0, 'rather-not': -40, none: 0, like: 100, must: 300 };

export function pick<T>(random: () => number, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('an empty list');
  return chosen;
}

function sectorsOf(random: () => number, most: number): string[] {
  const chosen = new Set<string>();
  const count = 1 + Math.floor(random() * most);
  while (chosen.size < count) chosen.add(pick(random, sectorNames));
  return [...chosen];
}

export function smeFirm(random: () => number): Firm {
  const languages = ['th'];
  if (random() < 0.2) languages.push('en');
  if (random() < 0.08) languages.push('ja');
  return { sectors: sectorsOf(random, 2), languages };
}

/** One in seven is of a third country and speaks English alone. */
export function partnerFirm(random: () => number): Firm {
  const languages = random() < 0.15 ? ['en'] : ['ja'];
  if (languages[0] === 'ja' && random() < 0.35) languages.push('en');
  if (random() < 0.05) languages.push('th');
  return { sectors: sectorsOf(random, 2), languages };
}

/** The pair that an interpreter must have between the two, or null where they share a language. */
function interpretOf(sme: Firm, partner: Firm): string[] {
  if (sme.languages.some((language) => partner.languages.includes(language))) return [];
  return [partner.languages.includes('ja') ? 'ja-th' : 'en-th'];
}

interface Pair {
  sme: number;
  partner: number;
  score: number;
}

/** Score 0–1 of each pair: sectors in common, a taste of its own, and how sought the partner is. */
function scoredPairs(random: () => number, smes: readonly Firm[], partners: readonly Firm[]) {
  const fame = partners.map((_, place) => 1 - place / Math.max(1, partners.length - 1));
  return smes.map((sme, at) =>
    partners.map((partner, to): Pair => {
      const common = sme.sectors.some((sector) => partner.sectors.includes(sector));
      const score = (common ? 0.4 : 0) + 0.35 * random() + 0.25 * (fame[to] ?? 0);
      return { sme: at, partner: to, score };
    }),
  );
}

/** The best few by own liking are must, the next ones like; a few others are refused. */
function marksOf(random: () => number, pairs: readonly Pair[], most: [number, number]): Mark[] {
  const liking = pairs.map(({ score }, at) => ({ at, value: score + 0.3 * random() }));
  liking.sort((a, b) => b.value - a.value);
  const musts = Math.floor(random() * (most[0] + 1));
  const likes = musts + Math.floor(random() * (most[1] + 1));
  const marks: Mark[] = pairs.map(() => 'none');
  for (const [place, { at }] of liking.entries()) {
    if (place < musts) marks[at] = 'must';
    else if (place < likes) marks[at] = 'like';
    else if (random() < 0.04) marks[at] = random() < 0.5 ? 'never' : 'rather-not';
  }
  return marks;
}

export interface WishPlan {
  random: () => number;
  smes: readonly Firm[];
  partners: readonly Firm[];
  /** Wishes in all, filled up by the engine's best pairs. */
  count: number;
  /** Whether the event has interpreters; without them everybody is understood. */
  interpreted: boolean;
}

export function wishesOf({ random, smes, partners, count, interpreted }: WishPlan): AskedWish[] {
  const pairs = scoredPairs(random, smes, partners);
  const bySme = pairs.map((row) => marksOf(random, row, [4, 12]));
  const crowd = Math.round((smes.length * 10) / Math.max(1, partners.length));
  const byPartner = partners.map((_, to) =>
    marksOf(
      random,
      pairs.map((row) => row[to] ?? { sme: 0, partner: to, score: 0 }),
      [Math.ceil(crowd / 5), crowd],
    ),
  );
  const all = pairs.flat().map((pair) => {
    const said = bySme[pair.sme]?.[pair.partner] ?? 'none';
    const answered = byPartner[pair.partner]?.[pair.sme] ?? 'none';
    return { ...pair, bySme: said, byPartner: answered };
  });
  const open = all.filter((pair) => pair.bySme !== 'never' && pair.byPartner !== 'never');
  const wanted = (mark: Mark) => mark === 'must' || mark === 'like';
  const asked = open.filter((pair) => wanted(pair.bySme) || wanted(pair.byPartner));
  const rest = open.filter((pair) => pair.bySme === 'none' && pair.byPartner === 'none');
  rest.sort((a, b) => b.score - a.score);
  const chosen = [...asked, ...rest.slice(0, Math.max(0, count - asked.length))];
  chosen.sort((a, b) => a.sme - b.sme || a.partner - b.partner);
  return chosen.map(({ score, ...pair }) => {
    const sme = smes[pair.sme];
    const partner = partners[pair.partner];
    if (sme === undefined || partner === undefined) throw new RangeError('no such party');
    const weight = 10 * (100 * score + points[pair.bySme] + points[pair.byPartner]);
    return {
      ...pair,
      weight: Math.max(1, Math.round(weight)),
      must: pair.bySme === 'must' || pair.byPartner === 'must',
      interpret: interpreted ? interpretOf(sme, partner) : [],
      sectors: [...new Set([...sme.sectors, ...partner.sectors])],
    };
  });
}
