import { normalise } from '@/lib/text/normalise';
import type { SearchAnswer } from './answer';

/**
 * Which words of a search the vocabulary lacks. Pure. What may point to a person is none of them:
 * addresses, numbers, and words that stand in the name of something that was found.
 */
const maxLength = 80;

const isPrivate = (word: string) =>
  /@|:\/\/|www\./.test(word) ||
  (word.replace(/\D/g, '').length * 2 > word.length && /\d/.test(word));

export type Missed = { words: string; shown: string };

export function missedWords(
  q: string,
  answer: Pick<SearchAnswer, 'terms' | 'words' | 'total' | 'hits' | 'didYouMean'>,
): Missed[] {
  if (answer.words.length === 0 || answer.didYouMean.length > 0) return [];
  const whole = normalise(q);
  if (isPrivate(whole.replaceAll(' ', ''))) return [];
  const names = answer.hits
    .flatMap(({ name, otherNames }) => [name, ...otherNames])
    .map(({ text }) => normalise(text));
  const rest = answer.words.filter((word) => !names.some((name) => name.includes(word)));
  const words = rest.filter((word) => !isPrivate(word)).join(' ');
  if (words.length < 2 || words.length > maxLength) return [];
  return [
    {
      words,
      shown:
        answer.terms.length === 0 && rest.length === answer.words.length
          ? q.trim().slice(0, maxLength)
          : words,
    },
  ];
}
