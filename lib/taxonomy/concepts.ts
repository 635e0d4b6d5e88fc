/**
 * Concepts: everything that the facts name, with all its spellings in three languages. One alias
 * table leads from a spelling to the concepts that it can mean.
 *
 * An alias is a *label* of a concept (its official name, or that without brackets or a generic word
 * such as "Manufacture of") or a *synonym*. A label outranks a synonym; then the kinds' order
 * decides, the most telling first.
 */
import { normalise } from '../text/normalise';
import type { Names, Synonyms } from './facts';
import * as facts from './facts';
import { fieldSynonyms } from './field-facts';
import { industriesOfField } from './fields';
import { shortIndustryNames, toIsic } from './industries';
import { isicLevel } from './isic';
import { japaneseRegions, thaiRegions } from './places';
import { preferredWords } from './preferred-words';

export const conceptKinds = [
  'field',
  'fti-group',
  'target-industry',
  'fti-cluster',
  'industry',
  'process',
  'material',
  'certificate',
  'programme',
  'prefecture',
  'province',
  'japanese-region',
  'thai-region',
] as const;
export type ConceptKind = (typeof conceptKinds)[number];

export interface Concept {
  kind: ConceptKind;
  /** Code of the facts; unique together with the kind. */
  code: string;
  names: Names;
  /** The name without the words that all industries share; else the name. */
  short: Names;
  /** ISIC codes that the concept is about. */
  industries: readonly string[];
}

export interface Alias {
  concept: Concept;
  isLabel: boolean;
}

interface Source {
  kind: ConceptKind;
  code: string;
  names: Names;
  synonyms?: Synonyms | undefined;
  industries?: readonly string[];
  labels?: readonly string[];
}

const languages = ['th', 'ja', 'en'] as const;

function* sources(): Generator<Source> {
  for (const row of facts.fields) {
    const { code, labels } = row;
    const industries = industriesOfField(code);
    yield { kind: 'field', code, names: labels, synonyms: fieldSynonyms[code], industries };
  }
  for (const row of facts.isicRows) yield { kind: 'industry', ...row, industries: [row.code] };
  for (const row of facts.processes) yield { kind: 'process', ...row, industries: row.isic };
  for (const row of facts.materials) yield { kind: 'material', ...row, industries: row.isic };
  for (const row of facts.certificates) {
    yield { kind: 'certificate', ...row, labels: certificateLabels(row.names.en) };
  }
  const view = (kind: ConceptKind) => (row: facts.TaggedRow) => ({
    kind,
    ...row,
    industries: toIsic(row.code),
  });
  yield* facts.ftiGroups.map(view('fti-group'));
  yield* facts.targetIndustries.map(view('target-industry'));
  yield* facts.ftiClusters.map(view('fti-cluster'));
  for (const row of facts.programmes) yield { ...row, kind: 'programme' };
  for (const row of facts.prefectures) {
    const labels = [`จังหวัด${row.names.th}`, `${row.names.en} Prefecture`, row.kana];
    yield { kind: 'prefecture', ...row, labels };
  }
  for (const row of facts.provinces) {
    yield { kind: 'province', ...row, labels: [`จังหวัด${row.names.th}`, `จ.${row.names.th}`] };
  }
  for (const row of japaneseRegions) yield { kind: 'japanese-region', ...row };
  for (const row of thaiRegions) yield { kind: 'thai-region', ...row };
}

/** `ISO 9001 quality management system` → `ISO 9001`, `ISO9001`; `HACCP hazard …` → `HACCP`. */
function certificateLabels(name: string): string[] {
  const numbered = /^[A-Z][A-Za-z/]* ?\d{3,5}\b/.exec(name)?.[0];
  if (numbered !== undefined) return [numbered, numbered.replace(' ', '')];
  const short = /^[A-Z]{3,}[A-Z0-9]*\b/.exec(name)?.[0];
  return short === undefined ? [] : [short];
}

const GENERIC: readonly RegExp[] = [
  /^(?:other )?manufacture of (?:other )?/,
  /^การผลิต/,
  /^โครงการ/,
  /(?:製造業|プログラム|事業)$/,
];
const ADMINISTRATIVE = /[県府都]$/;
/** In brackets it says where a mark holds; it is not another name of the mark. */
const COUNTRY = 'japan';

/** A name as people also write it: without brackets, generic words or 県; the bracketed part. */
function spellings(name: string, kind: ConceptKind): string[] {
  const whole = normalise(name);
  const inside = /\(([^()]{2,})\)/.exec(whole)?.[1]?.trim();
  const outside = whole.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  const aside =
    inside === undefined || inside === COUNTRY || !['programme', 'certificate'].includes(kind)
      ? []
      : [inside];
  const bases = [whole, outside, ...aside];
  const isPlace = kind === 'prefecture' || kind === 'province';
  const variants = bases.flatMap((base) => [
    base,
    ...(isPlace
      ? [base.replace(ADMINISTRATIVE, '')]
      : GENERIC.map((word) => base.replace(word, ''))),
  ]);
  return [...new Set(variants.map((variant) => variant.trim()).filter((v) => v.length > 0))];
}

const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/mould/g, 'mold'],
  [/tyre/g, 'tire'],
  [/fibre/g, 'fiber'],
  [/aluminium/g, 'aluminum'],
  [/jewellery/g, 'jewelry'],
  [/centre/g, 'center'],
  [/colour/g, 'color'],
  [/programme/g, 'program'],
  [/isation/g, 'ization'],
];

/** English words also in American spelling and, where the facts have the plural, in the singular. */
function englishVariants(alias: string): string[] {
  if (!/^[ -~]+$/.test(alias)) return [];
  const american = AMERICAN.reduce((word, [british, other]) => word.replace(british, other), alias);
  const both = american === alias ? [alias] : [alias, american];
  const singular = both.flatMap((word) =>
    /[a-z]{3}[^siu]s$/.test(word) ? [word.slice(0, -1)] : [],
  );
  return [...both.slice(1), ...singular];
}

/** Bare names of provinces that are everyday words (`เลย` "at all", `ตาก` "to dry"). */
const isEverydayWord = (alias: string, kind: ConceptKind) =>
  kind === 'province' && /^[\u0e01-\u0e4e]{1,4}$/.test(alias);

export interface AliasTable {
  concepts: readonly Concept[];
  /** Normalised alias → concepts, best first. */
  aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Aliases that count only when they are the whole text. */
  wholeTextOnly: ReadonlySet<string>;
}

/**
 * Names of the federation's groups are short everyday words in all three languages, so as labels
 * they go before ISIC's long ones; as synonyms they are too loose and go last of the industries.
 */
const LOOSE: readonly ConceptKind[] = ['fti-group', 'target-industry', 'fti-cluster'];

function rank({ concept, isLabel }: Alias): number {
  const { kind, code } = concept;
  const level = kind === 'industry' ? LEVELS.indexOf(isicLevel(code) ?? 'section') : 0;
  const looseness = !isLabel && LOOSE.includes(kind) ? 500 : 0;
  return (isLabel ? 0 : 1000) + looseness + conceptKinds.indexOf(kind) * 10 + level;
}

/** ISIC often names a division and its only group alike: the division is meant. */
const LEVELS = ['division', 'group', 'section'];

function compareAliases(a: Alias, b: Alias): number {
  return rank(a) - rank(b) || (a.concept.code < b.concept.code ? -1 : 1);
}

function build(): AliasTable {
  const concepts: Concept[] = [];
  const aliases = new Map<string, Alias[]>();
  const wholeTextOnly = new Set<string>();
  for (const source of sources()) {
    const { kind, code, names, synonyms } = source;
    const short = kind === 'industry' ? (shortIndustryNames(code) ?? names) : names;
    const concept: Concept = { kind, code, names, short, industries: source.industries ?? [] };
    concepts.push(concept);
    const add = (alias: string, isLabel: boolean) => {
      if (alias.length < 2 && kind !== 'material' && kind !== 'industry') return;
      if (isEverydayWord(alias, kind)) wholeTextOnly.add(alias);
      const list = aliases.get(alias) ?? [];
      const same = list.find((entry) => entry.concept === concept);
      if (same === undefined) list.push({ concept, isLabel });
      aliases.set(alias, list);
    };
    for (const language of languages)
      for (const alias of spellings(names[language], kind)) add(alias, true);
    for (const label of source.labels ?? []) add(normalise(label), true);
    const english = [...spellings(names.en, kind), ...(synonyms?.en ?? []).map(normalise)];
    for (const variant of english.flatMap(englishVariants)) add(variant, false);
    for (const language of languages)
      for (const synonym of synonyms?.[language] ?? []) add(normalise(synonym), false);
  }
  for (const list of aliases.values()) list.sort(compareAliases);
  preferWords(concepts, aliases);
  return { concepts, aliases, wholeTextOnly };
}

/** Puts the industry of preferred-words.ts first for each of its words. */
function preferWords(concepts: readonly Concept[], aliases: Map<string, Alias[]>) {
  const industries = new Map(
    concepts.filter(({ kind }) => kind === 'industry').map((concept) => [concept.code, concept]),
  );
  for (const [code, ...words] of preferredWords) {
    const concept = industries.get(code);
    if (concept === undefined)
      throw new Error(`preferred-words.ts names ${code}, unknown to the facts`);
    for (const word of words.map(normalise)) {
      const others = (aliases.get(word) ?? []).filter((alias) => alias.concept !== concept);
      aliases.set(word, [{ concept, isLabel: true }, ...others]);
    }
  }
}

let table: AliasTable | null = null;

/** The alias table, built when first needed (some tens of milliseconds) and kept. */
export function aliasTable(): AliasTable {
  table ??= build();
  return table;
}
