/** Ends of grapheme clusters (what a reader takes for one letter) near a place in a text. */
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Letters and signs before which a cluster always begins, unless a prepended mark precedes. */
const PLAIN =
  /[\t\n -~\u0e01-\u0e30\u0e32\u0e40-\u0e46\u0e4f-\u0e5b\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d]/;
const PREPENDED = /[\u0600-\u0605\u06dd\u070f\u08e2\u0d4e\r]|[\ud800-\udfff]/;
/** No cluster that matters is longer. */
const REACH = 256;

/** Whether one may cut before `index` without looking further. */
function isPlainCut(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return PLAIN.test(text.charAt(index)) && !PREPENDED.test(text.charAt(index - 1));
}

/** The cluster around a place: [start, end) with start ≤ index < end, or start = index on a cut. */
function clusterAround(text: string, index: number): { start: number; end: number } {
  let from = index - 1;
  while (from > 0 && !isPlainCut(text, from)) from -= 1;
  let to = Math.min(text.length, index + 1);
  const limit = Math.min(text.length, index + REACH);
  while (to < limit && !isPlainCut(text, to)) to += 1;
  const found = segmenter.segment(text.slice(from, to)).containing(index - from);
  const start = from + (found?.index ?? index - from);
  return { start, end: start + (found?.segment.length ?? 0) };
}

/** The last end of a cluster at or before `index`. */
export function graphemeStart(text: string, index: number): number {
  return isPlainCut(text, index) ? index : clusterAround(text, index).start;
}

/** The first end of a cluster at or after `index`. */
export function graphemeEnd(text: string, index: number): number {
  if (isPlainCut(text, index)) return index;
  const { start, end } = clusterAround(text, index);
  return start === index ? index : end;
}
