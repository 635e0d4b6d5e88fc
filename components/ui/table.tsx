import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { scroller } from './scroller';

/** A table of rules, no boxes: ink under the head, lines between rows. It scrolls inside itself. */
export function Table({
  caption,
  showCaption = false,
  className,
  children,
  ...rest
}: ComponentProps<'table'> & { caption: ReactNode; showCaption?: boolean | undefined }) {
  return (
    <div
      className="relative max-w-full overflow-x-auto"
      {...scroller(typeof caption === 'string' ? caption : undefined)}
    >
      <table className={cx('w-full text-sm', className)} {...rest}>
        <caption className={showCaption ? 'pb-2 text-left text-md font-semibold' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="border-b-2 border-ink text-xs text-muted">
      <tr>{children}</tr>
    </thead>
  );
}

type Cell = { end?: boolean | undefined };

export function Th({
  end = false,
  className,
  scope = 'col',
  ...rest
}: ComponentProps<'th'> & Cell) {
  return (
    <th
      scope={scope}
      className={cx(
        'py-1.5 pr-4 align-bottom last:pr-0',
        end ? 'text-right' : 'text-left',
        scope === 'col' ? 'font-normal' : 'align-top font-semibold',
        className,
      )}
      {...rest}
    />
  );
}

export function Tr({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={cx('border-b border-line', className)} {...rest} />;
}

export function Td({ end = false, className, ...rest }: ComponentProps<'td'> & Cell) {
  return (
    <td
      className={cx('py-2.5 pr-4 align-top last:pr-0', end && 'tabular text-right', className)}
      {...rest}
    />
  );
}
