import type { ReactNode } from 'react';

/**
 * Two values of each thing, one above the other: what is and what would be. The words at the end of
 * the row say both, so the bars are for the eye alone.
 */
export function PairedBars({
  items,
  most,
  className,
}: {
  items: readonly {
    key: string;
    label: ReactNode;
    before: number;
    after: number;
    /** "from 1.20 to 1.65". */
    text: ReactNode;
  }[];
  /** The value of a full bar, the same for lists that are compared. */
  most: number;
  className?: string | undefined;
}) {
  const share = (value: number) => `${most > 0 ? Math.min(100, (value / most) * 100) : 0}%`;
  return (
    <ul className={className}>
      {items.map((item) => (
        <li
          key={item.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-1.5 text-sm"
        >
          <span className="min-w-0">{item.label}</span>
          <span className="tabular text-right whitespace-nowrap">{item.text}</span>
          <span aria-hidden="true" className="keep-colour col-span-2 grid gap-px">
            <span className="block h-1 bg-part3 opacity-60" style={{ width: share(item.before) }} />
            <span className="block h-1.5 bg-part1" style={{ width: share(item.after) }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
