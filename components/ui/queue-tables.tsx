import { Children, type ReactNode } from 'react';
import { cx } from './cx';

/** Open cases of a partner as small tables: filled is taken, outlined is free. */
export function QueueTables({
  taken,
  limit,
  title,
  notes = [],
  className,
}: {
  taken: number;
  limit: number;
  title: ReactNode;
  notes?: readonly ReactNode[] | undefined;
  className?: string | undefined;
}) {
  const tables = Array.from({ length: Math.min(limit, 12) }, (_, index) => index);
  return (
    <div className={cx('flex gap-2.5 text-sm', className)}>
      <svg
        viewBox={`0 0 ${tables.length * 10} 12`}
        width={tables.length * 10}
        height={12}
        aria-hidden="true"
        className="keep-colour mt-[0.45em] text-action"
      >
        {tables.map((index) => (
          <rect
            key={index}
            x={index * 10 + 0.75}
            y="0.75"
            width="6"
            height="10.5"
            rx="0.5"
            fill={index < taken ? 'currentColor' : 'none'}
            stroke={index < taken ? 'currentColor' : 'var(--control)'}
            strokeWidth="1.3"
          />
        ))}
      </svg>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {Children.map(notes, (note) => (
          <p className="text-xs text-muted">{note}</p>
        ))}
      </div>
    </div>
  );
}
