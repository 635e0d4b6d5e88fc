import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { topics } from '@/lib/taxonomy/topics';
import { optionalText, storable, textLanguage, writtenText } from '@/lib/text-record/schema';

/** What somebody sends about articles. Failures are codes under the field's name. Pure. */

/** A hundred pages. */
export const longestBody = 400_000;
export const longestTitle = 160;
export const longestSummary = 500;
export const mostSources = 12;
export const mostArticleFiles = 20;

const id = z.uuid('request.malformed');
const seen = { id, version: z.coerce.number().pipe(z.int32()) };

const tick = z
  .string()
  .optional()
  .transform((value) => value === 'on');

const longText = z
  .string()
  .max(longestBody * 2, 'field.too-long')
  // A browser's line ends are not the text's.
  .transform((text) => storable(text.replaceAll('\r\n', '\n')))
  .pipe(z.string().max(longestBody, 'field.too-long'))
  .default('');

const code = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/, 'field.not-a-choice');
const codes = z.array(code).max(30, 'field.too-long').default([]);

/** A year that the database takes, and that somebody can have meant. */
const anyDay = z.iso
  .date('field.not-a-date')
  .refine((text) => text >= '1000' && text < '2200', 'field.not-a-date');

const day = z
  .union([z.literal(''), anyDay])
  .default('')
  .transform((text) => text || null);

const webAddress = z
  .string()
  .default('')
  .transform((text) => storable(text))
  .pipe(z.string().max(1000, 'field.too-long'))
  .refine((text) => text === '' || isWebAddress(text), 'field.not-a-link')
  .transform((text) => text || null);

export function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && !username && !password;
}

const source = z.object({
  title: optionalText(300),
  url: webAddress,
  seed: z
    .string()
    .regex(/^[\w.-]{1,100}\.txt$/)
    .optional(),
  date: day,
});

export type ArticleSource = { title: string; url?: string; seed?: string; date?: string };

/** Rows that were left empty are none; an address without a name is named by itself. */
const sources = z
  .array(source)
  .max(mostSources, 'field.too-long')
  .default([])
  .transform((rows) =>
    rows.flatMap(({ title, url, seed, date }): ArticleSource[] => {
      const name = title ?? url ?? seed;
      if (!name) return [];
      return [
        {
          title: name,
          ...(url ? { url } : {}),
          ...(seed ? { seed } : {}),
          ...(date ? { date } : {}),
        },
      ];
    }),
  );

/** Sources as the database keeps them; what does not fit is left out. */
export function readSources(kept: unknown): ArticleSource[] {
  const parsed = sources.safeParse(kept);
  return parsed.success ? parsed.data : [];
}

export const createSchema = z.object({
  language: textLanguage,
  title: writtenText(longestTitle),
  topics: z.array(z.enum(topics, 'field.not-a-choice')).max(5, 'field.too-long').default([]),
});

export const reviseSchema = z.object({ articleId: id });

/** The words of one language. */
export const saveSchema = z.object({
  ...seen,
  language: textLanguage,
  title: optionalText(longestTitle).transform((text) => text ?? ''),
  summary: optionalText(longestSummary).transform((text) => text ?? ''),
  body: longText,
  /** A translation whose words stay is right for the original as it stands. */
  checked: tick,
});

/** What it is about, and where it is from. */
export const describeSchema = z.object({
  ...seen,
  topics: z.array(z.enum(topics, 'field.not-a-choice')).max(5, 'field.too-long').default([]),
  industries: codes,
  fields: codes,
  programmes: codes,
  partners: codes,
  cooperations: codes,
  sources,
  reviewBy: day,
});

export const seenSchema = z.object(seen);

export const returnSchema = z.object({ ...seen, note: optionalText(2000) });

export const publishSchema = z.object({
  ...seen,
  when: z.enum(['now', 'later'], 'field.required').default('now'),
  day,
  /** On Bangkok's clock. */
  time: z
    .union([z.literal(''), z.string().regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'field.check')])
    .default(''),
});

export const withdrawSchema = z.object({ articleId: id, reason: writtenText(1000) });

export const reviewAgainSchema = z.object({
  articleId: id,
  reviewBy: anyDay,
});

const altText = optionalText(300);

export const attachSchema = z.object({
  ...seen,
  files: z
    .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
    .min(1, 'field.required')
    .max(1, 'file.too-many'),
  altTh: altText,
  altJa: altText,
  altEn: altText,
});

export const removeFileSchema = z.object({ ...seen, fileId: id });

export const feedbackSchema = z.object({
  slug: z.string().regex(/^[a-z0-9-]{1,120}$/, 'request.malformed'),
  number: z.coerce.number().pipe(z.int32()),
  language: textLanguage,
  verdict: z.enum(['helpful', 'unclear'], 'field.required'),
  note: optionalText(1000),
  /** The browser, so that people behind one address have a voice each. */
  agent: z.string().max(2000).default(''),
});

export const handleFeedbackSchema = z.object({ id });

/** What a reader of the list asks for, in its address. */
export const listSchema = z.object({
  topic: z.enum(topics).nullish().catch(null),
  programme: code.nullish().catch(null),
  partner: code.nullish().catch(null),
  cooperation: code.nullish().catch(null),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export type ArticleQuery = z.output<typeof listSchema>;

export const articleFields = ['title', 'summary', 'body'] as const;
export type ArticleField = (typeof articleFields)[number];

export const altSchema = z.partialRecord(z.enum(locales), z.string());
