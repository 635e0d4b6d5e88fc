import { z } from 'zod';
import { locales } from '@/lib/i18n/locales';
import { maxSearchLength, searchFacetKeys, searchKinds } from '@/lib/search/search-schema';
import { conceptKinds } from '@/lib/taxonomy/concepts';
import { namesSchema } from './schemas';

/** The shapes of the search for programs. */

const written = z
  .object({ text: z.string(), language: z.enum(locales) })
  .describe('A text with the language that it is written in');

const path = z.string().describe('The page on this host');

const facet = z.array(z.object({ code: z.string(), count: z.number().int() }));

export const searchListSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(searchKinds),
      code: z.string(),
      path,
      name: written,
      otherNames: z.array(written),
      snippet: written
        .extend({
          label: z
            .enum(['original', 'machine', 'checked', 'stale'])
            .nullable()
            .describe('Where the text comes from; null where nobody translated it'),
        })
        .nullable(),
      fit: z
        .enum(['name', 'exact', 'near', 'words'])
        .describe('Why it was found: by its name, by a concept, by a related one, by its words'),
      matched: z.array(z.string()).describe('Codes of the understood concepts that fit'),
      industries: z.array(z.string()),
      fields: z.array(z.string()),
      places: z.array(z.string()),
      example: z.boolean().describe('Invented for the demonstration'),
    }),
  ),
  total: z.number().int(),
  more: z.boolean().describe('More than total were found: counting stopped there'),
  page: z.number().int(),
  perPage: z.number().int(),
  understood: z
    .array(
      z.object({
        text: z.string(),
        kind: z.enum(conceptKinds),
        code: z.string(),
        names: namesSchema,
      }),
    )
    .describe('What the words of q were understood as'),
  words: z.array(z.string()).describe('Words of q that nothing explains'),
  facets: z.object(
    Object.fromEntries(searchFacetKeys.map((key) => [key, facet])) as Record<
      (typeof searchFacetKeys)[number],
      typeof facet
    >,
  ),
  didYouMean: z
    .array(z.object({ name: z.string(), language: z.enum(locales), path }))
    .describe('Names that are spelt like the words'),
});

const kindName = z.string().describe('What kind of thing it is, in the language asked for');

export const suggestionListSchema = z.object({
  items: z.array(
    z.discriminatedUnion('type', [
      z.object({
        type: z.literal('concept'),
        typed: z.string(),
        kind: z.enum(conceptKinds),
        code: z.string(),
        word: z.string().describe('The word of the vocabulary that fits what was typed'),
        wordLanguage: z.enum(locales),
        label: z.string().describe('The concept in the language asked for'),
        path,
        kindName,
      }),
      z.object({
        type: z.literal('name'),
        kind: z.enum(searchKinds),
        name: z.string(),
        language: z.enum(locales),
        path,
        kindName,
      }),
    ]),
  ),
});

export const suggestQuerySchema = z.object({
  q: z
    .string()
    .max(maxSearchLength)
    .refine((text) => !/\0|\p{Surrogate}/u.test(text)),
  locale: z.enum(locales).default('en'),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

export const searchLocaleSchema = z.enum(locales).default('en');
