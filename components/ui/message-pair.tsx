import type { ReactNode } from 'react';
import { cx } from './cx';
import { InScript } from './in-script';

export type MessageSide = {
  /** Name of the language. */
  language: ReactNode;
  lang: string;
  /** `TranslationTag`. */
  tag?: ReactNode;
  text: ReactNode;
};

/** The same text in two languages, side by side; each says where it comes from. */
export function MessagePair({
  sides,
  className,
}: {
  sides: readonly MessageSide[];
  className?: string | undefined;
}) {
  return (
    <div
      className={cx(
        'grid rounded-field border border-line-strong bg-surface sm:auto-cols-fr sm:grid-flow-col',
        className,
      )}
    >
      {sides.map((side, index) => (
        <div
          key={side.lang}
          className={cx(
            'min-w-0 px-3 py-2',
            index > 0 && 'border-t border-line-strong sm:border-t-0 sm:border-l',
          )}
        >
          <div className="flex flex-wrap items-baseline justify-between gap-2">
            <p className="text-xs text-muted">
              <InScript>{side.language}</InScript>
            </p>
            {side.tag}
          </div>
          <div lang={side.lang} className="mt-1 text-sm whitespace-pre-line break-words">
            {side.text}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Marks a figure that the other language does not have yet. */
export function ChangedText({ children }: { children: ReactNode }) {
  return (
    <mark className="border-b-2 border-warn bg-warn-wash font-semibold text-ink">{children}</mark>
  );
}
