/**
 * Concepts: everything that the vocabulary names, whatever the language. The words that lead to them
 * stand in entries.ts, the table of all words in alias-table.ts.
 */
import type { Names } from '../i18n/locales';

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

/** How sure the facts are of a term: `low` is editorial and unread. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Concept {
  kind: ConceptKind;
  /** Code of the vocabulary; unique together with the kind. */
  code: string;
  names: Names;
  /** The name without the words that all industries share; else the name. */
  short: Names;
  /** ISIC codes that the concept is about. */
  industries: readonly string[];
  /** Group of a process, material or certificate (groups.ts); else null. */
  group: string | null;
  confidence: Confidence;
}
