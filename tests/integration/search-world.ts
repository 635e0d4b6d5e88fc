import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { indexAllPending } from '@/lib/search/index-pending';
import { search } from '@/lib/search/queries';
import { searchQuerySchema } from '@/lib/search/search-schema';
import type { World } from '../access/world';

/** A world in which each thing has a name of its own, so that a test finds it and nothing else. */
export const indexed = () => indexAllPending();

export function ask(
  q: string,
  viewer: Viewer | null = null,
  more: object = {},
  locale: Locale = 'th',
) {
  return search(searchQuerySchema.parse({ q, perPage: 50, ...more }), viewer, locale);
}

/** Ids of what somebody finds. */
export async function found(q: string, viewer: Viewer | null = null, more: object = {}) {
  const { hits } = await ask(q, viewer, more);
  return hits.map(({ id }) => id);
}

export const actor = (world: World, name: string): Viewer => {
  const viewer = (world.actors as Record<string, Viewer>)[name];
  if (!viewer) throw new Error(`no actor ${name}`);
  return viewer;
};

export const unique = (word: string) => `${word}${randomUUID().slice(0, 6)}`;

export async function write(
  ownerKind: 'SME' | 'NEED' | 'POSTED_NEED',
  ownerId: string,
  field: string,
  body: string,
  language: Locale = 'th',
) {
  const key = { ownerKind, ownerId, field, language } as const;
  return db.text.upsert({
    where: { ownerKind_ownerId_field_language: key },
    create: { ...key, body, origin: 'ORIGINAL' },
    update: { body, revision: { increment: 1 } },
  });
}
