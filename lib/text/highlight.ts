/**
 * Where the words of a query stand in a text, in whatever spelling the text has them, for marking.
 */
import { AliasAutomaton } from './automaton';
import { boundaryRule, isLatin } from './boundary';
import { graphemeEnd, graphemeStart } from './grapheme';
import { plainWithOffsets } from './offsets';

export interface Piece {
  text: string;
  hit: boolean;
}

/**
 * Cuts a text into pieces that are hits and pieces that are not; joined they are the text. Needles
 * are in normal form (see normalise.ts); Latin ones are found at the beginning of words only and
 * whole if they have up to three letters, Thai and Japanese ones as `boundaryRule` has it. A
 * letter is never parted from its marks.
 */
export function highlight(text: string, needles: readonly string[]): Piece[] {
  const wanted = needles.filter((needle) => needle !== '' && needle !== ' ');
  if (text === '') return [];
  if (wanted.length === 0) return [{ text, hit: false }];
  const { plain, folded, startAt, endAt } = plainWithOffsets(text);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end } of new AliasAutomaton(wanted).find(folded, needleRule(plain))) {
    const from = Math.max(done, graphemeStart(text, startAt(start)));
    const to = graphemeEnd(text, endAt(pluralEnd(plain, end)));
    if (to <= from) continue;
    push(pieces, text.slice(done, from), false);
    push(pieces, text.slice(from, to), true);
    done = to;
  }
  push(pieces, text.slice(done), false);
  return pieces;
}

function push(pieces: Piece[], text: string, hit: boolean) {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.hit === hit) last.text += text;
  else pieces.push({ text, hit });
}

function needleRule(plain: string) {
  const whole = boundaryRule(plain);
  const latinAt = (index: number) => index >= 0 && isLatin(plain.charCodeAt(index));
  return (text: string, start: number, end: number) => {
    const opens = latinAt(start) && latinAt(end - 1) && latinAt(end) && end - start > 3;
    return opens ? !latinAt(start - 1) : whole(text, start, end);
  };
}

/** A plural's ending belongs to the word: `moulds`. */
function pluralEnd(plain: string, end: number): number {
  if (!isLatin(plain.charCodeAt(end - 1))) return end;
  for (const ending of ['s', 'es']) {
    const after = end + ending.length;
    if (plain.startsWith(ending, end) && !isLatin(plain.charCodeAt(after))) return after;
  }
  return end;
}
