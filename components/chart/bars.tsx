import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { TextLink } from '@/components/ui/link';

function share(value: number, of: number): string {
  return `${of > 0 ? Math.min(100, (value / of) * 100) : 0}%`;
}

function Track({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="keep-colour relative flex h-2.5 flex-1 bg-rest">
      {children}
    </span>
  );
}

/** Open cases by state, each with its turn mark; what is overdue is the red part. */
export function StateBars({
  items,
  className,
}: {
  items: readonly {
    key: string;
    /** `StateTag`, or a link with one. */
    label: ReactNode;
    count: number;
    late?: number | undefined;
    /** "2 of them overdue", for those who do not see the bar. */
    lateText?: string | undefined;
  }[];
  className?: string | undefined;
}) {
  const most = Math.max(1, ...items.map((item) => item.count));
  return (
    <ul className={cx('grid gap-2 pt-2', className)}>
      {items.map((item) => (
        <li key={item.key} className="text-sm">
          {item.label}
          <span className="flex items-center gap-3">
            <Track>
              <span className="bg-bad" style={{ width: share(item.late ?? 0, most) }} />
              <span
                className="bg-part2"
                style={{ width: share(item.count - (item.late ?? 0), most) }}
              />
            </Track>
            <strong className="tabular w-7 text-right font-semibold">{item.count}</strong>
          </span>
          {item.late && item.lateText ? <span className="sr-only">{item.lateText}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** How much each person carries, against the limit that the upright line marks. */
export function LoadBars({
  items,
  limit,
  limitText,
  className,
}: {
  items: readonly { key: string; label: ReactNode; count: number }[];
  limit: number;
  /** "The line is the limit of 15 cases each". */
  limitText: ReactNode;
  className?: string | undefined;
}) {
  const most = Math.max(limit * 1.2, ...items.map((item) => item.count));
  return (
    <div className={className}>
      <ul className="grid gap-2 pt-2">
        {items.map((item) => (
          <li key={item.key} className="text-sm">
            {item.label}
            <span className="flex items-center gap-3">
              <Track>
                <span
                  className={item.count >= limit ? 'bg-part1' : 'bg-part2'}
                  style={{ width: share(item.count, most) }}
                />
                <span
                  className="absolute -top-0.5 -bottom-0.5 w-[2px] bg-ink"
                  style={{ left: share(limit, most) }}
                />
              </Track>
              <strong className="tabular w-7 text-right font-semibold">{item.count}</strong>
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">{limitText}</p>
    </div>
  );
}

/** A list of counts, largest first, as bars. A list it is, so no table is needed beside it. */
export function BarPlot({
  items,
  className,
}: {
  items: readonly {
    key: string;
    label: string;
    value: number;
    /** The value as it is written, with thousands and unit. */
    text?: string | undefined;
    href?: string | undefined;
  }[];
  className?: string | undefined;
}) {
  const most = Math.max(1, ...items.map((item) => item.value));
  return (
    <ul className={cx('grid gap-1.5', className)}>
      {items.map((item) => (
        <li
          key={item.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 text-sm sm:grid-cols-[14rem_minmax(0,1fr)_3.5rem]"
        >
          <span>{item.href ? <TextLink href={item.href}>{item.label}</TextLink> : item.label}</span>
          <strong className="tabular text-right font-semibold sm:order-last">
            {item.text ?? item.value}
          </strong>
          <span aria-hidden="true" className="keep-colour col-span-2 h-3 sm:col-span-1">
            <span className="block h-full bg-part2" style={{ width: share(item.value, most) }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
