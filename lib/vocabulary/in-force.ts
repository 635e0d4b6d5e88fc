import { type Database, db, type Tx } from '@/lib/db/client';
import type { Edit } from '@/lib/taxonomy/edits';
import { buildLexicon, type Lexicon, lexicon, putLexicon } from '@/lib/taxonomy/lexicon';
import { editColumns, editOf, editOrder } from './edit-rows';

/**
 * The vocabulary in force as this process knows it. Whoever learns of a new version of the catalogue
 * calls it: it asks for the newest number in force and builds anew only when that has moved.
 */
type Client = Database | Tx;

/** Number of the newest version in force; 0 when there is none. One round trip. */
export async function numberInForce(client: Client = db): Promise<number> {
  const { _max } = await client.vocabularyVersion.aggregate({
    where: { state: 'IN_FORCE' },
    _max: { number: true },
  });
  return _max.number ?? 0;
}

/** All edits in force up to a version, in the order in which they work. */
export async function editsInForce(number: number, client: Client = db): Promise<Edit[]> {
  const rows = await client.vocabularyEdit.findMany({
    where: { version: { state: 'IN_FORCE' }, number: { lte: number } },
    orderBy: editOrder,
    select: editColumns,
  });
  return rows.map(editOf);
}

/**
 * Puts the vocabulary in force into this process, if it has another. A number is never put back: a
 * slower reader that began earlier must not bring the old words back.
 */
export async function refreshLexicon(client: Client = db): Promise<Lexicon> {
  return lexiconAt(await numberInForce(client), client);
}

/** The same, where the number in force has just been read. */
export async function lexiconAt(number: number, client: Client = db): Promise<Lexicon> {
  if (lexicon().number >= number) return lexicon();
  const edits = await editsInForce(number, client);
  if (lexicon().number < number) putLexicon(buildLexicon(number, edits));
  return lexicon();
}
