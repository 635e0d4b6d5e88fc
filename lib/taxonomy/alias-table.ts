/**
 * One table from a word in normal form to the concepts that it can mean, best first: preferred
 * words, then labels, then officers' words (the latest first), then synonyms; within each the
 * kinds' order decides, the most telling first.
 */
import type { Names } from '../i18n/locales';
import { isHan } from '../text/kana';
import { type Concept, type ConceptKind, conceptKinds } from './concepts';
import type { Entry, Word } from './entries';
import { isicLevel } from './isic';

export interface Alias {
  concept: Concept;
  isLabel: boolean;
  /** What the word means, in each language: `金型` → แม่พิมพ์ / 金型 / Mould. */
  names: Names;
}

export interface AliasTable {
  concepts: readonly Concept[];
  /** Normalised alias → concepts, best first. */
  aliases: ReadonlyMap<string, readonly Alias[]>;
  /** Aliases that count only where they stand alone (understand.ts). */
  standAlone: ReadonlySet<string>;
}

/**
 * Bare names of places that are everyday words (`เลย` "at all", `ตาก` "to dry", `なら` "if"), numbers
 * of alloys that are years, and those listed below.
 */
const isEverydayWord = (alias: string, kind: ConceptKind) =>
  (kind === 'province' && /^[\u0e01-\u0e4e]{1,4}$/.test(alias)) ||
  (kind === 'prefecture' && /^[ぁ-ん]{1,3}$/.test(alias)) ||
  /^\d+$/.test(alias) ||
  EVERYDAY.has(alias);

/** Words of the vocabulary that mostly mean something else in running text. */
const EVERYDAY: ReadonlySet<string> = new Set(
  `it can die en lean extract label labels reach led heading boring lime port fund tour ship legal
  sweet spirit table tables bars coke eps sic pickup mixing curing hips five
  เชื่อม ประกอบ เจาะ กัด ต้นแบบ หมัก สกัด ชา นม ลีน อบรม ไก่ ฉลาก โต๊ะ ระบบ ข้อมูล สี อาคาร`.split(/\s+/),
);

/**
 * Names of the federation's groups are short everyday words in all three languages, so as labels
 * they go before ISIC's long ones; as synonyms they are too loose and go last of the industries.
 */
const LOOSE: readonly ConceptKind[] = ['fti-group', 'target-industry', 'fti-cluster'];
/** ISIC often names a division and its only group alike: the division is meant. */
const LEVELS = ['division', 'group', 'section'];
const ROLES: readonly Word['role'][] = ['preferred', 'label', 'added', 'synonym'];

interface Candidate extends Alias {
  role: Word['role'];
  order: number;
}

function rank({ concept, role }: Candidate): number {
  const { kind, code } = concept;
  const level = kind === 'industry' ? LEVELS.indexOf(isicLevel(code) ?? 'section') : 0;
  const looseness = role === 'synonym' && LOOSE.includes(kind) ? 500 : 0;
  return ROLES.indexOf(role) * 1000 + looseness + conceptKinds.indexOf(kind) * 10 + level;
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const byRole = ROLES.indexOf(a.role) - ROLES.indexOf(b.role);
  if (byRole !== 0) return byRole;
  return b.order - a.order || rank(a) - rank(b) || (a.concept.code < b.concept.code ? -1 : 1);
}

/** One letter says too little, but for Chinese characters (`鉄`, `紙`). */
const isTooShort = ({ key }: Word) => key === '' || (key.length === 1 && !isHan(key.charCodeAt(0)));

export function buildAliasTable(entries: readonly Entry[]): AliasTable {
  const table = new Map<string, Candidate[]>();
  const standAlone = new Set<string>();
  for (const { concept, words } of entries) {
    for (const word of words) {
      if (isTooShort(word)) continue;
      const { key, role, order } = word;
      if (isEverydayWord(key, concept.kind)) standAlone.add(key);
      const isLabel = role === 'label' || role === 'preferred';
      const candidate = { concept, isLabel, role, order, names: word.names ?? concept.short };
      const list = table.get(key);
      if (list === undefined) table.set(key, [candidate]);
      else addBest(list, candidate);
    }
  }
  for (const list of table.values()) if (list.length > 1) list.sort(compareCandidates);
  return { concepts: entries.map(({ concept }) => concept), aliases: table, standAlone };
}

/** A concept stands once in a list, in its best role. */
function addBest(list: Candidate[], candidate: Candidate): void {
  const same = list.findIndex(({ concept }) => concept === candidate.concept);
  if (same === -1) list.push(candidate);
  else if (compareCandidates(candidate, list[same] as Candidate) < 0) list[same] = candidate;
}
