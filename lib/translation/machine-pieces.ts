/**
 * Cuts a long text into pieces that a machine takes at once: between paragraphs, else between
 * sentences, else between words, else between what a reader sees as characters. The pieces put
 * together are the text. Pure.
 */
const cuts = [/(?<=\n)/u, /(?<=[。！？]|[.!?]\s)/u, /(?<=\s)/u];

const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' });

export function machinePieces(text: string, limit: number): string[] {
  return cut(text, Math.max(1, limit), 0);
}

function cut(text: string, limit: number, level: number): string[] {
  if (text.length <= limit) return text === '' ? [] : [text];
  const at = cuts[level];
  const parts = at ? text.split(at) : [...graphemes.segment(text)].map(({ segment }) => segment);
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length <= limit) {
      pieces[pieces.length - 1] = last + part;
    } else if (part.length <= limit || !at) {
      pieces.push(part);
    } else {
      pieces.push(...cut(part, limit, level + 1));
    }
  }
  return pieces;
}
