import type { ReactNode } from 'react';

/** A form that opens in place; works without JavaScript. */
export function Fold({
  title,
  open = false,
  children,
}: {
  title: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="border-b border-line-strong">
      <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link marker:content-none">
        <span aria-hidden="true" className="mr-2">
          ＋
        </span>
        {title}
      </summary>
      <div className="pt-1 pb-5">{children}</div>
    </details>
  );
}
