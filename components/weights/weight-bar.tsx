import { cx } from '@/components/ui/cx';

/** The longest bar stands for so many points: a weight above it is rare and fills the line. */
const longest = 400;

/** A weight as a bar, with an upright line where it was before. The number beside it says it. */
export function WeightBar({
  now,
  before,
  className,
}: {
  now: number;
  before?: number | undefined;
  className?: string | undefined;
}) {
  const share = (value: number) => `${Math.max(0, Math.min(100, (value / longest) * 100))}%`;
  return (
    <span aria-hidden="true" className={cx('keep-colour relative block h-2.5 bg-rest', className)}>
      <span className="block h-full bg-part2" style={{ width: share(now) }} />
      {before !== undefined && before !== now ? (
        <span
          className="absolute -top-1 -bottom-1 w-[2px] bg-ink"
          style={{ left: share(before) }}
        />
      ) : null}
    </span>
  );
}
