/** Processes, materials and certificates in force, as forms list them. */
import type { ConceptKind, Confidence } from './concepts';
import type { Names } from './facts';
import { lexicon } from './lexicon';

export interface Term {
  code: string;
  names: Names;
  /** A group of groups.ts. */
  group: string;
  confidence: Confidence;
  /** All that people call it, in every language. */
  words: readonly string[];
}

/** The terms of a kind in the order of the facts, those that officers added last. */
export function termsOf(
  kind: Extract<ConceptKind, 'process' | 'material' | 'certificate'>,
): Term[] {
  return lexicon()
    .entries.filter(({ concept }) => concept.kind === kind)
    .map(({ concept: { code, names, group, confidence }, words }) => {
      const said = words.filter(({ isDerived }) => !isDerived).map(({ word }) => word);
      return { code, names, group: group ?? '', confidence, words: [...new Set(said)] };
    });
}
