import type { ReactNode } from 'react';
import { cx } from './cx';

/** A few real counts, large, each with what it counts. */
export function CountRow({
  items,
  className,
}: {
  items: readonly { key: string; count: ReactNode; label: ReactNode }[];
  className?: string | undefined;
}) {
  return (
    <dl
      className={cx(
        'grid grid-cols-2 gap-x-6 gap-y-4 border-t-2 border-ink pt-4 md:auto-cols-fr md:grid-flow-col md:grid-cols-none',
        className,
      )}
    >
      {items.map((item) => (
        <div key={item.key} className="flex flex-col-reverse justify-end">
          <dt className="text-sm">{item.label}</dt>
          <dd className="tabular text-x2 leading-[1.3] text-action">{item.count}</dd>
        </div>
      ))}
    </dl>
  );
}
