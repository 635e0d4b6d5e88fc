import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { canReadVocabulary } from './policy';

/** Words that people searched for and the vocabulary does not know. */

export const missStates = ['OPEN', 'ADDED', 'IGNORED'] as const;

export type MissState = (typeof missStates)[number];

export type MissView = {
  id: string;
  shown: string;
  language: Locale;
  times: number;
  /** How often nothing at all was found. */
  empty: number;
  state: MissState;
  handledByName: string | null;
  handledAt: Date | null;
  lastAt: Date;
};

/** How many are shown: the most frequent; the rest follow as these are dealt with. */
const missesShown = 100;

export async function listMisses(viewer: Viewer, state: MissState): Promise<MissView[]> {
  if (!canReadVocabulary(viewer)) return [];
  return db.searchMiss.findMany({
    where: { state },
    orderBy:
      state === 'OPEN'
        ? [{ times: 'desc' }, { lastAt: 'desc' }, { id: 'asc' }]
        : [{ handledAt: 'desc' }, { id: 'asc' }],
    take: missesShown,
    omit: { words: true, firstAt: true },
  });
}

export async function findMiss(viewer: Viewer, id: string): Promise<MissView | null> {
  if (!canReadVocabulary(viewer) || !/^[0-9a-f-]{36}$/i.test(id)) return null;
  return db.searchMiss.findUnique({ where: { id }, omit: { words: true, firstAt: true } });
}
