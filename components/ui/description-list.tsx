import type { ReactNode } from 'react';
import { cx } from './cx';
import { InScript } from './in-script';

/** Facts about one thing: name at the left, value at the right, a line between. */
export function DescriptionList({
  items,
  narrow = false,
  className,
}: {
  items: readonly { key: string; term: ReactNode; text: ReactNode }[];
  /** Smaller first column, for side columns and phones. */
  narrow?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <dl className={cx('text-sm', className)}>
      {items.map((item) => (
        <div
          key={item.key}
          className={cx(
            'grid gap-x-4 border-b border-line py-2',
            narrow
              ? 'grid-cols-[6.5rem_minmax(0,1fr)]'
              : 'grid-cols-[6.5rem_minmax(0,1fr)] sm:grid-cols-[12rem_minmax(0,1fr)]',
          )}
        >
          <dt className="text-muted">
            <InScript>{item.term}</InScript>
          </dt>
          <dd className="min-w-0">
            <InScript>{item.text}</InScript>
          </dd>
        </div>
      ))}
    </dl>
  );
}
