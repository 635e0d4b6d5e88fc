import { Fragment, type ReactNode } from 'react';
import { phrasesOf } from './phrases-of';

const kana = /[\u3040-\u30ff]/;

/**
 * A Japanese heading that breaks between phrases and nowhere else. Some browsers find the phrases by
 * themselves (`word-break: auto-phrase`); to the others the marks here say the same. Text without
 * kana has no phrases to be found, and nodes other than text are left as they are.
 */
export function Phrases({ children }: { children: ReactNode }) {
  if (typeof children !== 'string' || !kana.test(children)) return children;
  let at = 0;
  const phrases = phrasesOf(children).map((phrase) => {
    const start = at;
    at += phrase.length;
    return { start, phrase };
  });
  return (
    <span className="phrases">
      {phrases.map(({ start, phrase }) => (
        <Fragment key={start}>
          {start === 0 ? null : <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
