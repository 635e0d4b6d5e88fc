import { normalise } from '@/lib/text/normalise';
import type { SearchAnswer } from './answer';

/**
 * Which words of a search the vocabulary lacks. Pure. What may point to a person is none of them:
 * addresses, numbers, and words that stand in the name of something that was found.
 */
const maxLength = 80;

/** A telephone number, a tax number, a passport: so many digits however they are parted. */
const longNumber = /(?:\d[-.() ]*){6}/;

/** `x.com` also where the sign before it is written out. */
const address = /@|:\/\/|www\.|[a-z0-9-]\.(?:com|net|org|info|biz|th|jp|co|go|or|ac|test)\b/;

/** How people are addressed; คุณภาพ and 仕様 are none of them. */
const titles = [
  /(?:^|\s)(?:นาย|นาง|น\.ส\.|ดร\.|คุณ(?!ภาพ|สมบัติ|ค่า|วุฒิ|ลักษณะ|ประโยชน์))\s*\S/,
  /(?<![仕多模同一異])様(?:\s|$)|\S(?:さん|さま|殿)(?:\s|$)|(?<!摂)氏(?:\s|$)/,
  /(?:^|\s)(?:mr|mrs|ms|dr)\b/,
];

/** Reads the normal form. */
function isPrivate(words: string): boolean {
  const digits = words.replace(/\D/g, '').length;
  return (
    address.test(words) ||
    longNumber.test(words) ||
    (digits > 0 && digits * 2 > words.length) ||
    titles.some((title) => title.test(words))
  );
}

/** Turns the words around it about, or is not seen. */
const unseen = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

type Missed = { words: string; shown: string };

export function missedWords(
  q: string,
  answer: Pick<SearchAnswer, 'terms' | 'words' | 'total' | 'hits' | 'didYouMean'>,
): Missed[] {
  if (answer.words.length === 0 || answer.didYouMean.length > 0) return [];
  const whole = normalise(q);
  if (isPrivate(whole)) return [];
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
          ? Array.from(q.replace(unseen, '').trim()).slice(0, maxLength).join('')
          : words,
    },
  ];
}
