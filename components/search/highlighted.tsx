import { Fragment } from 'react';
import { InScript } from '@/components/ui/in-script';
import { highlight } from '@/lib/text/highlight';

/** A text with the words of the query marked, in whichever of the languages it is written. */
export function Highlighted({ text, needles }: { text: string; needles: readonly string[] }) {
  let at = 0;
  return highlight(text, needles).map((piece) => {
    const start = at;
    at += piece.text.length;
    return piece.hit ? (
      <mark key={start} className="rounded-tag bg-mark text-ink">
        <InScript>{piece.text}</InScript>
      </mark>
    ) : (
      <Fragment key={start}>
        <InScript>{piece.text}</InScript>
      </Fragment>
    );
  });
}
