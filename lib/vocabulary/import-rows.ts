import { z } from 'zod';
import type { Prisma } from '@/lib/db/client';
import type { FileTerm } from './glossary-file';

/** The terms of a glossary file as they are kept between reading and taking. */

const words = z.array(z.string());
const fileTerms = z.array(
  z.object({
    ...{ line: z.number(), key: z.string(), kind: z.string() },
    names: z.object({ th: z.string(), ja: z.string(), en: z.string() }),
    also: z.object({ th: words, ja: words, en: words }),
  }),
);

/** The terms that an import keeps. Throws when they are damaged. */
export function rowsOf(stored: Prisma.JsonValue): FileTerm[] {
  return fileTerms.parse(stored);
}
