import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { conceptKinds } from '@/lib/taxonomy/concepts';
import { type AddableKind, addableKinds } from '@/lib/taxonomy/edits';
import { normalise } from '@/lib/text/normalise';
import { optionalText, storable, writtenText } from '@/lib/text-record/schema';

/** What somebody sends about the vocabulary. Failures are codes under the field's name. */

export const vocabularyKinds = [...conceptKinds, 'glossary'] as const;

/** New terms: industries, places and programmes come from elsewhere. */
export type TermKind = AddableKind;

/** Longest word, in characters as a reader counts them roughly: code units. */
export const wordMax = 80;
const nameMax = 200;
const noteMax = 2000;

/** Signs, digits and marks of repetition alone stand in every other text and mean nothing. */
export const saysSomething = (text: string) => /[\p{Lu}\p{Ll}\p{Lo}]/u.test(normalise(text));

/** One line without invisible margins; something must be left of it in normal form. */
const oneLine = (max: number) =>
  z
    .string('field.required')
    .max(10_000, 'field.too-long')
    .transform((text) => storable(text).normalize('NFC').replace(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, 'field.required')
        .max(max, 'field.too-long')
        .refine(saysSomething, 'vocabulary.word-empty'),
    );

const int = z.coerce.number().pipe(z.int32());
const seen = { number: int, revision: int };

/** The room that the form was sent from, and so leads back to. */
const bench = z.enum(['officer', 'desk']).catch('officer');

const concept = {
  kind: z.enum(vocabularyKinds, 'field.not-a-choice'),
  code: z.string().min(1).max(100),
};
const language = z.enum(locales, 'field.not-a-choice');
const missId = z
  .uuid()
  .optional()
  .or(z.literal(''))
  .transform((id) => id || null);

/** Names under the form's field names. */
const nameFields = { nameTh: oneLine(nameMax), nameJa: oneLine(nameMax), nameEn: oneLine(nameMax) };

const typedNames = <T extends { nameTh: string; nameJa: string; nameEn: string }>({
  nameTh: th,
  nameJa: ja,
  nameEn: en,
  ...rest
}: T) => ({ ...rest, names: { th, ja, en } });

export const addWordSchema = z.object({
  ...concept,
  ...{ bench, language, missId },
  word: oneLine(wordMax),
  /** Concepts that the sender was told the word means already, `kind code`. */
  known: z.array(z.string().max(200)).max(100).default([]),
});

export const removeWordSchema = z.object({ ...concept, bench, language, word: oneLine(wordMax) });

export const renameSchema = z
  .object({ ...concept, bench, ...seen, ...nameFields })
  .transform(typedNames);

export const addTermSchema = z
  .object({
    bench,
    kind: z.enum(addableKinds, 'field.not-a-choice'),
    ...nameFields,
    group: z.string().max(100).default(''),
    isic: z.array(z.string().max(20)).max(20).default([]),
  })
  .transform(typedNames);

export const takeBackSchema = z.object({ bench, ...seen, editId: z.uuid() });

export const seenSchema = z.object({ bench, ...seen });

export const proposeSchema = z.object({ bench, ...seen, note: writtenText(noteMax) });

/** Whoever sends another's proposal back says why; the proposer may just take it back. */
export const withdrawSchema = z.object({ bench, ...seen, note: optionalText(noteMax) });

export const undoSchema = z.object({ bench, number: int });

export const missSchema = z.object({ bench, missId: z.uuid() });

/** The form's file, as lib/form-action hands it over. */
export const readFileSchema = z.object({
  bench,
  file: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .max(1)
    .default([]),
});

export const takeFileSchema = z.object({ bench, importId: z.uuid() });

/** Glossary keys are `kebab-case`; the others `PRC-LASER-WELDING`. */
const prefixes: Record<Exclude<TermKind, 'glossary'>, string> = {
  process: 'PRC',
  material: 'MAT',
  certificate: 'CRT',
};

/** The code of a new term, made from its English name; null when that holds no Latin letter. */
export function codeFromName(kind: TermKind, english: string): string | null {
  const parts = normalise(english)
    .replace(/\([^()]*\)/g, ' ')
    .match(/[a-z0-9]+/g);
  if (!parts?.some((part) => /[a-z]/.test(part))) return null;
  const slug = parts.join('-').slice(0, 60).replace(/-+$/, '');
  return kind === 'glossary' ? slug : `${prefixes[kind]}-${slug.toUpperCase()}`;
}
