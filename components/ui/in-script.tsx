import { Fragment, type ReactNode } from 'react';

/** Stretches of Thai, and of Japanese, with the spaces, digits and marks between their words. */
const stretches =
  /[\u0e01-\u0e5b](?:[\u0e01-\u0e5b\d\s.,/()-]*[\u0e01-\u0e5b])?|[\u3005\u3006\u3041-\u30ff\u3400-\u9fff](?:[\u3005\u3006\u3041-\u30ff\u3400-\u9fff\d\s\u3001\u3002\u30fb（）「」-]*[\u3005\u3006\u3041-\u30ff\u3400-\u9fff])?/gu;

/**
 * The language of words that are in one script alone, for what can hold no spans: options, controls.
 * Nothing for Latin letters, whose language no script tells, and for mixtures.
 */
export function scriptOf(text: unknown): 'th' | 'ja' | undefined {
  if (typeof text !== 'string' || /[a-z]/i.test(text)) return undefined;
  const [thai, japanese] = [
    /[\u0e01-\u0e5b]/.test(text),
    /[\u3041-\u30ff\u3400-\u9fff]/.test(text),
  ];
  if (thai === japanese) return undefined;
  return thai ? 'th' : 'ja';
}

/**
 * Words whose language nobody has said, such as a person's name, with the language of each script
 * marked, so that a screen reader speaks it and its lines have the room that the script needs. Nodes
 * other than text are left as they are.
 */
export function InScript({
  within,
  children,
}: {
  /** The language around it, whose words need no mark; without it both scripts are marked. */
  within?: string | undefined;
  children: ReactNode;
}): ReactNode {
  if (typeof children !== 'string') return children;
  const parts: { at: number; text: string; lang?: 'th' | 'ja' }[] = [];
  let end = 0;
  for (const { 0: text, index } of children.matchAll(stretches)) {
    if (index > end) parts.push({ at: end, text: children.slice(end, index) });
    const lang = /^[\u0e01-\u0e5b]/.test(text) ? 'th' : 'ja';
    parts.push({ at: index, text, ...(lang === within ? {} : { lang }) });
    end = index + text.length;
  }
  if (end < children.length) parts.push({ at: end, text: children.slice(end) });
  return parts.map(({ at, text, lang }) =>
    lang ? (
      <span key={at} lang={lang}>
        {text}
      </span>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}
