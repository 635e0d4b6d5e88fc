/**
 * Words as ICU cuts them. `Intl.Segmenter` takes time in proportion to the square of a long text
 * (measured on Node 20), so the text is handed to it in pieces, cut at spaces where there are any.
 */
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Longest piece in code units. */
const PIECE = 512;

export interface Word {
  start: number;
  segment: string;
  isWordLike: boolean;
}

/** The segments of a text in order; together they are the text. Linear in its length. */
export function* eachWord(text: string): Generator<Word> {
  for (let from = 0; from < text.length; from = pieceEnd(text, from)) yield* wordsFrom(text, from);
}

function* wordsFrom(text: string, from: number): Generator<Word> {
  for (const part of segmenter.segment(text.slice(from, pieceEnd(text, from)))) {
    const { index, segment, isWordLike = false } = part;
    yield { start: from + index, segment, isWordLike };
  }
}

/**
 * Whether one of the segments of `eachWord(text)` begins at a place. Cuts only the pieces that are
 * asked about.
 */
export function wordCuts(text: string): (index: number) => boolean {
  const starts: number[] = [];
  for (let from = 0; from < text.length; from = pieceEnd(text, from)) starts.push(from);
  const cuts = new Uint8Array(text.length + 1);
  const done = new Set<number>();
  return (index) => {
    if (index >= text.length) return true;
    const from = pieceOf(starts, index);
    if (!done.has(from)) {
      done.add(from);
      for (const { start } of wordsFrom(text, from)) cuts[start] = 1;
    }
    return cuts[index] === 1;
  };
}

/** The greatest start that is not beyond `index`. */
function pieceOf(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return starts[low] ?? 0;
}

function pieceEnd(text: string, from: number): number {
  const limit = from + PIECE;
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit - 1);
  if (space > from) return space + 1;
  const unit = text.charCodeAt(limit);
  const splitsPair = unit >= 0xdc00 && unit <= 0xdfff;
  return splitsPair ? limit - 1 : limit;
}
