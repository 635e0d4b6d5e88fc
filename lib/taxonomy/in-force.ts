/**
 * The place where the lexicon in force stands, one for the whole process. Kept on globalThis because
 * a server holds this module more than once (pages, route handlers, reloads while developing).
 */
import type { Names } from '../i18n/locales';
import type { Lexicon } from './lexicon';

const holder = globalThis as { japanDeskLexicon?: Lexicon };

export function lexiconInForce(): Lexicon | null {
  return holder.japanDeskLexicon ?? null;
}

export function setLexiconInForce(lexicon: Lexicon): void {
  holder.japanDeskLexicon = lexicon;
}

/** The names that officers gave to a code of the facts, or null when it goes by the facts' own. */
export function renamed(code: string): Names | null {
  return lexiconInForce()?.renamed.get(code) ?? null;
}
