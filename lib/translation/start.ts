import type { Locale } from '@/lib/i18n/locales';
import type { Remembered } from './memory';
import { paragraphsOf, sentencesOf } from './sentences';

/** What stands in the field before anybody has typed. Pure. */
export type Start = { words: string; from: 'draft' | 'memory' | 'nothing' };

const between: Record<Locale, string> = { th: ' ', ja: '', en: ' ' };

/** A text whose every sentence was translated before, put together; null where one is missing. */
export function fromMemory(
  text: { body: string; language: Locale },
  into: Locale,
  remembered: readonly Remembered[],
): string | null {
  const exact = (piece: string) =>
    remembered.find((one) => one.piece === piece && one.percent === 100)?.target;
  const paragraphs = paragraphsOf(text.body).map((paragraph) => {
    const whole = exact(paragraph);
    if (whole !== undefined) return whole;
    const sentences = sentencesOf(paragraph, text.language).map(exact);
    return sentences.every((one) => one !== undefined) ? sentences.join(between[into]) : null;
  });
  if (paragraphs.length === 0 || paragraphs.includes(null)) return null;
  return paragraphs.join('\n');
}

/** What was chosen from the memory goes behind the draft, in the order of the choice. */
export function startOf(
  text: { body: string; language: Locale; into: Locale; draft: string | null },
  remembered: readonly Remembered[],
  used: readonly string[],
): Start {
  const chosen = used.flatMap((id) => remembered.find((one) => one.id === id)?.target ?? []);
  if (chosen.length > 0) {
    const words = [...(text.draft ? [text.draft] : []), ...chosen].join(between[text.into]);
    return { words, from: 'memory' };
  }
  if (text.draft) return { words: text.draft, from: 'draft' };
  const known = fromMemory(text, text.into, remembered);
  return known ? { words: known, from: 'memory' } : { words: '', from: 'nothing' };
}
