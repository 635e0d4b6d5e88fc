import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/locales';

/** Owners of texts that the desk translates; a partner's texts are its own. */
export const textOwners = [
  ...(['SME', 'NEED', 'INTRODUCTION', 'DESK_REQUEST', 'MESSAGE'] as const),
  ...(['MEETING', 'SURVEY', 'POSTED_NEED', 'NEED_PROPOSAL'] as const),
] as const;
export type TranslatedOwner = (typeof textOwners)[number];

/** What waits in the queue: an article stands there once for each language, by its title. */
export type QueueOwner = TranslatedOwner | 'ARTICLE_VERSION';

/** Which texts of the queue are asked for. Pure. */
export const textKinds = ['case', 'message', 'firm', 'need', 'request', 'article'] as const;
type TextKind = (typeof textKinds)[number];

export const waitingStates = ['missing', 'machine', 'stale'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** What the texts of a kind belong to. */
export const ownersOf: Record<TextKind, readonly QueueOwner[]> = {
  case: ['INTRODUCTION', 'MEETING', 'SURVEY'],
  message: ['MESSAGE'],
  firm: ['SME', 'NEED'],
  need: ['POSTED_NEED', 'NEED_PROPOSAL'],
  request: ['DESK_REQUEST'],
  article: ['ARTICLE_VERSION'],
};

const one = <T extends z.ZodType>(type: T) => type.nullable().catch(null).default(null);

export const queueFilterSchema = z.object({
  /** English is for whoever has time: without a language the queue holds Thai and Japanese. */
  into: one(z.enum(locales)),
  kind: one(z.enum(textKinds)),
  state: one(z.enum(waitingStates)),
  /** One message, one need: the texts of that owner alone. */
  owner: one(z.uuid()),
});

export const queuePageSchema = queueFilterSchema.extend({
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type QueueFilter = z.output<typeof queueFilterSchema>;

export const wholeQueue: QueueFilter = { into: null, kind: null, state: null, owner: null };

/** The languages whose readers a filter asks for. */
export function languagesOf({ into }: QueueFilter): readonly Locale[] {
  return into ? [into] : ['th', 'ja'];
}

/** A filter as the query of an address, with what comes with it; empty when there is nothing. */
export function queryOf(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const { into, kind, state, owner } = filter;
  const given = Object.entries({ into, kind, state, owner }).flatMap(([name, value]) =>
    value ? [[name, value]] : [],
  );
  const query = new URLSearchParams([...given, ...Object.entries(more)]).toString();
  return query === '' ? '' : `?${query}`;
}

/** The texts of another language that are to be read in one: its address names the source. */
export const textPlaceSchema = z.object({ id: z.uuid(), into: z.enum(locales) });
