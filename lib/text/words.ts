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
  for (let from = 0; from < text.length; ) {
    const to = pieceEnd(text, from);
    for (const part of segmenter.segment(text.slice(from, to))) {
      const { index, segment, isWordLike = false } = part;
      yield { start: from + index, segment, isWordLike };
    }
    from = to;
  }
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
