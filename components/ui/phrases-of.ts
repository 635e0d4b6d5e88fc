import { model } from 'budoux/module/data/models/ja.js';
import { Parser } from 'budoux/module/parser.js';

const parser = new Parser(model);
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Longer ones do not fit beside others on a phone: they may break between their words, too. */
const longest = 10;

/** After these a line may always break, whatever the parser makes of the words around them. */
const afterMarks = /(?<=[、。：；！？])(?![、。：；！？）」』】])/u;

/** The phrases of a Japanese text, between which its lines may break; joined they are the text. */
export function phrasesOf(text: string): string[] {
  return parser
    .parse(text)
    .flatMap((phrase) => phrase.split(afterMarks))
    .flatMap((phrase) => (phrase.length > longest ? wordsOf(phrase) : [phrase]));
}

/** Short pieces stay together: they are marks, or a name that no dictionary knows. */
function wordsOf(phrase: string): string[] {
  const found: string[] = [];
  let before = 0;
  for (const { segment } of words.segment(phrase)) {
    const least = /^[\u30a1-\u30fc]/.test(segment) ? 3 : 2;
    if (found.length > 0 && (segment.length < least || before < 2)) {
      found.push(`${found.pop()}${segment}`);
    } else {
      found.push(segment);
    }
    before = segment.length;
  }
  return found;
}
