import type { ReactNode } from 'react';
import { cx } from './cx';

/** The score of a pair, large, with its unit in words or "/ 1,000". */
export function ScoreFigure({
  score,
  unit,
  size = 'lg',
  below = false,
  className,
}: {
  score: ReactNode;
  unit: ReactNode;
  size?: 'lg' | 'md' | undefined;
  /** The unit stands under the number instead of beside it, in its middle or at its end. */
  below?: boolean | 'end' | undefined;
  className?: string | undefined;
}) {
  const under = below === 'end' ? 'flex-col items-end' : 'flex-col items-center';
  return (
    <p className={cx('flex', below ? under : 'items-baseline gap-2', className)}>
      <strong
        className={cx(
          'tabular text-action',
          size === 'lg' ? 'text-x2 leading-none' : 'text-xl leading-none text-ink',
        )}
      >
        {score}
      </strong>
      <span className="text-xs text-muted">{unit}</span>
    </p>
  );
}
