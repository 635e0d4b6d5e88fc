/**
 * What an officer may change in the vocabulary. Edits are laid over the facts in order
 * (edited-entries.ts) and can never take away what the facts themselves call a thing.
 */
import type { Locale, Names } from '../i18n/locales';
import type { ConceptKind } from './concepts';

export type VocabularyKind = ConceptKind | 'glossary';

export const addableKinds = ['process', 'material', 'certificate', 'glossary'] as const;
export type AddableKind = (typeof addableKinds)[number];

export type Edit =
  | { act: 'add-word'; kind: VocabularyKind; code: string; language: Locale; word: string }
  | { act: 'remove-word'; kind: VocabularyKind; code: string; language: Locale; word: string }
  | { act: 'rename'; kind: VocabularyKind; code: string; names: Names }
  | {
      act: 'add-term';
      kind: AddableKind;
      code: string;
      names: Names;
      /** A group of groups.ts; for the glossary one of its kinds (`noun`, `official-name`, …). */
      group: string;
      isic: readonly string[];
    };
