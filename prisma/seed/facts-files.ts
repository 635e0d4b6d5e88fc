/** Reads prisma/facts, checks every file against its schema, and hashes what was read. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Facts, type FactsName, factsFiles } from './facts-schema';

/** Raised whenever facts-rows.ts maps the same files to other rows, so that they load again. */
const mapping = 3;

const folder = join(import.meta.dirname, '..', 'facts');

export type FactsHash = { name: FactsName; sha256: string };

async function readOne(name: FactsName) {
  const text = await readFile(join(folder, `${name}.json`), 'utf8');
  return { name, text, sha256: createHash('sha256').update(`${mapping}\n${text}`).digest('hex') };
}

/** The files as text with their hashes: enough to know whether anything changed. */
export async function readFactsFiles() {
  return await Promise.all((Object.keys(factsFiles) as FactsName[]).map(readOne));
}

/** @throws when a file does not fit its schema, naming the file and the first places. */
export function parseFacts(files: { name: FactsName; text: string }[]): Facts {
  const parsed = files.map(({ name, text }) => {
    const result = factsFiles[name].safeParse(JSON.parse(text));
    if (!result.success) {
      throw new Error(`prisma/facts/${name}.json does not fit:\n${z.prettifyError(result.error)}`);
    }
    return [name, result.data] as const;
  });
  return Object.fromEntries(parsed) as Facts;
}
