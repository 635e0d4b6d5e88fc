import type { ReactNode } from 'react';
import { cx } from './cx';

/** Cases that stand still: how many days, who, on whose side, and a way to nudge. */
export function StalledList({
  items,
  className,
}: {
  items: readonly {
    key: string;
    days: ReactNode;
    unit: ReactNode;
    title: ReactNode;
    /** `StateTag` and what happened last. */
    note: ReactNode;
    action?: ReactNode;
  }[];
  className?: string | undefined;
}) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li
          key={item.key}
          className={cx('flex items-center gap-4 border-b border-line py-2 text-sm')}
        >
          <p className="w-14 shrink-0 text-xs text-muted">
            <strong className="tabular mr-1 text-lg text-ink">{item.days}</strong>
            {item.unit}
          </p>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{item.title}</p>
            <div className="text-xs text-muted">{item.note}</div>
          </div>
          {item.action ? <div className="shrink-0">{item.action}</div> : null}
        </li>
      ))}
    </ul>
  );
}
