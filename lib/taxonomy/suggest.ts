/**
 * Suggestions for a field where a person names an industry: any of the three languages, everyday
 * words, names of target industries and FTI groups, processes, or a code of ISIC, TSIC or JSIC.
 */
import type { Locale } from '../i18n/locales';
import { normalise } from '../text/normalise';
import type { Concept } from './concepts';
import type { Names } from './facts';
import { findIndustry, industryRows } from './industries';
import { type IsicLevel, isicLevel, isicParent } from './isic';
import { lexicon } from './lexicon';

export interface IndustrySuggestion {
  /** ISIC code, `ISIC-10`. */
  code: string;
  names: Names;
  level: IsicLevel;
  /** The class above, or null for a section. */
  parent: string | null;
  /** TSIC 2009 code, or null for a section. */
  tsic: string | null;
  /** JSIC revision 14 codes. */
  jsic: readonly string[];
}

/** An ISIC code of the facts as a suggestion; null when it is unknown. */
function industrySuggestion(code: string): IndustrySuggestion | null {
  const row = findIndustry(code);
  if (row === null) return null;
  return {
    code,
    names: lexicon().concept('industry', code)?.names ?? row.names,
    level: isicLevel(code) ?? 'division',
    parent: isicParent(code),
    tsic: row.tsic2009 ?? null,
    jsic: row.jsic?.map((jsic) => jsic.code) ?? [],
  };
}

/** How a concept's kind leads to an industry: its own name counts most, a process least. */
const KIND_COST: Partial<Record<Concept['kind'], number>> = {
  industry: 0,
  'fti-group': 30,
  'target-industry': 32,
  field: 34,
  process: 40,
  material: 45,
};

/**
 * At most `limit` industries, best first: exact code, exact word, beginning of a word, inside a
 * word; the reader's language first; narrower classes before wider. An empty text gives the
 * divisions of manufacturing, in order of code.
 */
export function suggestIndustries(
  text: string,
  locale: Locale,
  limit: number,
): IndustrySuggestion[] {
  const wanted = normalise(text);
  const costs = new Map<string, number>();
  const offer = (code: string, cost: number) => {
    if (cost < (costs.get(code) ?? Number.POSITIVE_INFINITY)) costs.set(code, cost);
  };
  if (wanted === '') {
    for (const row of industryRows) if (isicParent(row.code) === 'ISIC-C') offer(row.code, 0);
  } else if (/^(?:isic|tsic|jsic)?[ -]?\d{1,6}$/.test(wanted)) {
    offerCodes(wanted, offer);
  } else {
    offerWords(wanted, locale, offer);
  }
  return [...costs]
    .sort(([a, costA], [b, costB]) => costA - costB || (a < b ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .flatMap(([code]) => industrySuggestion(code) ?? []);
}

type Offer = (code: string, cost: number) => void;

function offerCodes(wanted: string, offer: Offer) {
  const system = /^[a-z]{4}/.exec(wanted)?.[0];
  const digits = wanted.replace(/\D/g, '');
  for (const row of industryRows) {
    const own = row.tsic2009 ?? row.isic;
    if (system !== 'jsic') {
      if (own === digits) offer(row.code, 0);
      else if (own.startsWith(digits)) offer(row.code, 10 + own.length);
      else if (own.length >= 2 && digits.startsWith(own)) offer(row.code, 20 - own.length);
    }
    if (system !== 'tsic' && system !== 'isic' && row.jsic?.some((j) => j.code === digits))
      offer(row.code, system === 'jsic' ? 0 : 5);
  }
}

function offerWords(wanted: string, locale: Locale, offer: Offer) {
  for (const [alias, entries] of lexicon().aliases) {
    const place = alias.indexOf(wanted);
    if (place === -1) continue;
    const startsWord = place === 0 || /[\s(,/-]/.test(alias[place - 1] ?? '');
    const fit = alias === wanted ? 0 : place === 0 ? 100 : startsWord ? 200 : 300;
    for (const { concept, isLabel } of entries) {
      const kindCost = KIND_COST[concept.kind];
      if (kindCost === undefined) continue;
      const foreign = normalise(concept.names[locale]).includes(wanted) ? 0 : 4;
      for (const code of concept.industries) {
        const width = ['group', 'division', 'section'].indexOf(isicLevel(code) ?? 'section');
        offer(code, fit + kindCost + (isLabel ? 0 : 8) + foreign + width);
      }
    }
  }
}
