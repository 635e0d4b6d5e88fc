import { z } from 'zod';
import { topics } from '@/lib/taxonomy/topics';

/**
 * The articles with which the library opens: one file each, prisma/facts/articles/<slug>.json. Pure.
 *
 * They are loaded with the other facts (prisma/seed/facts-articles.ts) whenever a file has changed:
 * a new file becomes a published article marked as starting content; a changed file replaces the
 * words of one that nobody has touched since; what the staff have edited, withdrawn or replaced
 * stays as they left it. A file that does not fit is refused by name.
 *
 * Writing one
 * - `language` is the language in which it was written; its words are the original. The others are
 *   translations that count as a machine's until a person has checked them: `checked` says by whom.
 * - `body` is Markdown (GitHub's, with tables): sections start at `##`, for the page has the title.
 *   No HTML and no images. Links inside the portal start at the root and name no language
 *   (`/programmes/big-brother`): readers stay in theirs.
 * - `topics` are codes of lib/taxonomy/topics; `industries` ISIC codes (`ISIC-10`); `fields`,
 *   `programmes`, `partners` and `cooperations` codes of the files beside it.
 * - Every statement of fact comes from one of `sources`: a seed by its file's name or an address,
 *   with the day of the source where it has one.
 */
const codes = z.array(z.string().min(1).max(60)).max(30).default([]);

const startingText = z.strictObject({
  title: z.string().min(1).max(160),
  /** One or two sentences, without Markdown. */
  summary: z.string().min(1).max(500),
  body: z.string().min(1).max(60_000),
});

const startingSource = z
  .strictObject({
    title: z.string().min(1).max(300),
    url: z.url({ protocol: /^https?$/ }).optional(),
    /** A file of the seeds: `000_7cfdebc83abe65ce.txt`. */
    seed: z
      .string()
      .regex(/^[\w.-]+\.txt$/)
      .optional(),
    date: z.iso.date().optional(),
  })
  .refine(({ url, seed }) => url !== undefined || seed !== undefined, 'a seed or an address');

export const startingArticleSchema = z.strictObject({
  /** As in its address and its file's name. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80),
  topics: z.array(z.enum(topics)).min(1).max(5),
  industries: codes,
  fields: codes,
  programmes: codes,
  partners: codes,
  cooperations: codes,
  language: z.enum(['th', 'ja', 'en']),
  texts: z.strictObject({ th: startingText, ja: startingText, en: startingText }),
  /** Who has checked a translation; one that nobody has is shown as a machine's. */
  checked: z.partialRecord(z.enum(['th', 'ja', 'en']), z.string().min(1)).default({}),
  sources: z.array(startingSource).min(1).max(20),
  /** The day by which somebody looks it over again. */
  reviewBy: z.iso.date(),
});

export type StartingArticle = z.output<typeof startingArticleSchema>;
