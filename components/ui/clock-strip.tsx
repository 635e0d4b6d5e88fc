import type { ReactNode } from 'react';
import { cx } from './cx';

export type ClockState = 'open' | 'due' | 'late';

const inks: Record<ClockState, string> = {
  open: 'text-ink',
  due: 'text-warn',
  late: 'text-bad',
};

/** At most so many stitches; longer clocks are drawn to scale and told in words. */
const most = 20;

type Unit = { w: number; h: number; gap: number };

/** Stitches `from` to `to` as one path; `inset` makes room for an outline. */
function stitches(from: number, to: number, { w, h, gap }: Unit, inset: number): string {
  let d = '';
  for (let i = from; i < to; i++) {
    const [x, wide, tall] = [i * (w + gap) + inset, w - inset * 2, h - inset * 2];
    d += `M${x} ${3 + inset}h${wide}v${tall}h${-wide}z`;
  }
  return d;
}

/** The overdue days, upright after the last stitch. */
function upright(start: number, count: number, gap: number, tall: number): string {
  let d = '';
  for (let i = 0; i < count; i++) d += `M${start + i * (4 + gap)} 0h4v${tall}h-4z`;
  return d;
}

/**
 * The clock of a case. One stitch is one working day of both countries: solid
 * has passed, outlined is to come, upright and red is overdue.
 */
export function ClockStrip({
  total,
  done,
  late = 0,
  state,
  label,
  summary,
  size = 'md',
  stacked = false,
  className,
}: {
  /** Length of the clock in common working days. */
  total: number;
  done: number;
  /** Working days over the limit. */
  late?: number | undefined;
  /** Follows from the numbers when left out. */
  state?: ClockState | undefined;
  /** The same in words, shown beside the strip. */
  label?: ReactNode;
  /** Text for those who do not see the strip; needed only without a label. */
  summary?: string | undefined;
  size?: 'sm' | 'md' | undefined;
  stacked?: boolean | undefined;
  className?: string | undefined;
}) {
  const tone = state ?? (late > 0 ? 'late' : done >= total ? 'due' : 'open');
  const scale = Math.min(1, most / Math.max(1, total));
  const count = Math.max(1, Math.round(total * scale));
  const solid = tone === 'open' ? Math.min(count, Math.round(done * scale)) : count;
  const over = tone === 'late' ? Math.min(5, Math.max(1, late)) : 0;
  const unit = size === 'sm' ? { w: 8, h: 4, gap: 2 } : { w: 12, h: 5, gap: 4 };
  const step = unit.w + unit.gap;
  const width = count * step + over * (4 + unit.gap);
  const tall = unit.h + 6;
  return (
    <span
      className={cx(
        'inline-flex max-w-full',
        stacked ? 'flex-col items-start gap-1' : 'flex-wrap items-center gap-x-3',
        inks[tone],
        className,
      )}
    >
      {stacked && label ? <span className="text-sm font-semibold">{label}</span> : null}
      <svg
        viewBox={`0 0 ${width} ${tall}`}
        width={width}
        height={tall}
        role={summary ? 'img' : undefined}
        aria-label={summary}
        aria-hidden={summary ? undefined : true}
        className="keep-colour max-w-full shrink"
      >
        <path d={stitches(0, solid, unit, 0)} fill="currentColor" />
        <path
          d={stitches(solid, count, unit, 0.6)}
          fill="none"
          stroke="var(--control)"
          strokeWidth="1.2"
        />
        <path d={upright(count * step, over, unit.gap, tall)} fill="currentColor" />
      </svg>
      {!stacked && label ? <span className="text-sm">{label}</span> : null}
    </span>
  );
}
