'use client';

import { type ReactNode, useState } from 'react';
import { buttonClass } from '@/components/ui/button';

/** Puts a remembered translation where the cursor stands; before JavaScript the page is asked again. */
export function UseRemembered({
  words,
  field,
  href,
  done,
  children,
}: {
  words: string;
  /** Id of the translation's field. */
  field: string;
  /** The page with the words in the field. */
  href: string;
  done: string;
  children: ReactNode;
}) {
  const [used, setUsed] = useState(false);
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <a
        href={href}
        className={buttonClass({ variant: 'secondary', size: 'xs' })}
        onClick={(event) => {
          const control = document.getElementById(field);
          if (!(control instanceof HTMLTextAreaElement)) return;
          event.preventDefault();
          insert(control, words);
          setUsed(true);
        }}
      >
        {children}
      </a>
      <span role="status" className="text-xs text-muted">
        {used ? done : null}
      </span>
    </span>
  );
}

function insert(control: HTMLTextAreaElement, words: string) {
  const { selectionStart, selectionEnd, value } = control;
  const untouched = document.activeElement !== control && selectionEnd === 0;
  const [start, end] = untouched ? [value.length, value.length] : [selectionStart, selectionEnd];
  control.focus();
  control.setRangeText(words, start, end, 'end');
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
