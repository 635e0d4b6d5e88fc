'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './button';
import { Icon } from './icon';

/**
 * A native dialog with the button that opens it. Escape and the close button
 * leave it; the focus goes back to where it was.
 */
export function Dialog({
  openText,
  variant = 'secondary',
  size = 'md',
  title,
  closeText,
  children,
}: {
  openText: ReactNode;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  title: ReactNode;
  closeText: string;
  /** Buttons inside a `form method="dialog"` close it too. */
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button variant={variant} size={size} onClick={() => dialog.current?.showModal()}>
        {openText}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="w-[min(36rem,calc(100vw-2rem))] rounded-overlay border border-line-strong bg-surface p-0 text-ink shadow-overlay backdrop:bg-[rgb(11_19_37/0.55)]"
      >
        <div className="flex items-start justify-between gap-4 border-b-2 border-ink px-5 pt-4 pb-2">
          <h2 id={titleId} className="text-lg">
            {title}
          </h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="-mr-2 grid size-11 shrink-0 place-items-center rounded-field hover:bg-selected"
          >
            <Icon name="cross" />
            <span className="sr-only">{closeText}</span>
          </button>
        </div>
        <div className="px-5 py-4">{children}</div>
      </dialog>
    </>
  );
}
