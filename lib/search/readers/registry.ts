import type { SearchKind } from '@/lib/db/client';
import type { Reader } from '../reader';
import type { SearchKindName } from '../search-schema';
import { centreReader } from './centre';
import { cooperationReader } from './cooperation';
import { knowledgeReader } from './knowledge';
import { needReader } from './need';
import { partnerReader } from './partner';
import { programmeReader } from './programme';
import { smeReader } from './sme';

/** Every kind that is searched; a new one is its file and its line here. */
export const readers: Record<SearchKindName, Reader> = {
  partner: partnerReader,
  sme: smeReader,
  need: needReader,
  programme: programmeReader,
  cooperation: cooperationReader,
  centre: centreReader,
  knowledge: knowledgeReader,
};

const byKind = new Map(Object.values(readers).map((reader) => [reader.kind, reader]));

export function readerOfKind(kind: SearchKind): Reader {
  const reader = byKind.get(kind);
  if (!reader) throw new Error(`nobody reads ${kind} for the search`);
  return reader;
}
