import type { TextOwner } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Which texts are read by somebody of another language, and so are to be translated. Pure. What stays
 * at one desk needs no translation and is sent to no machine: see `keptFields` and `caseMoves`.
 */

/** Words of moves that the other desk's side reads: those that only one language needs, and both. */
const movesFromThailand = ['answer', 'approve', 'withdraw'];
const movesFromJapan = ['ask', 'accept', 'decline', 'express-interest'];
const movesOfBoth = [
  ...['cancel-meeting', 'miss', 'file-met', 'next-step', 'report-agreement'],
  ...['confirm-agreement', 'contest-agreement', 'close', 'hold', 'resume', 'extend'],
];

/** Moves whose words need a translation when they are written in a language. */
export const caseMoves: Record<Locale, readonly string[]> = {
  th: [...movesFromThailand, ...movesOfBoth],
  ja: [...movesFromJapan, ...movesOfBoth],
  en: [...movesFromThailand, ...movesFromJapan, ...movesOfBoth],
};

/**
 * Between two who share a language, or no prose: an address, the officer's proposal to the firm, a
 * firm's no to the draft of its need, what a firm says of itself to its reviewers.
 */
export const keptFields: readonly string[] = ['address', 'proposal', 'refusal', 'profile'];

/** What a message said before it was edited, the questions of a registration's review. */
export const keptPrefixes: readonly string[] = ['earlier:', 'question:'];

/** Texts of a firm that others read; of other owners any that is not kept. */
const fieldsOf: Partial<Record<TextOwner, readonly string[]>> = {
  SME: ['products'],
  NEED: ['seeking'],
  MESSAGE: ['body'],
};

export function isForOthers(ownerKind: TextOwner, field: string): boolean {
  if (keptFields.includes(field)) return false;
  if (keptPrefixes.some((prefix) => field.startsWith(prefix))) return false;
  return fieldsOf[ownerKind]?.includes(field) ?? true;
}

/** Messages that both desks read; those to one side stay there. */
export const sharedAudiences = ['ALL', 'STAFF'] as const;
