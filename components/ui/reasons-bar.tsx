import type { ReactNode } from 'react';
import { cx } from './cx';
import { Tag } from './tag';

/** 1 the work fits · 2 existing ties · 3 proof and readiness · unknown: not known yet. */
export type ReasonTone = 1 | 2 | 3 | 'unknown';

export type ReasonPart = {
  key: string;
  /** Points of this part; for an unknown part, what it could still add. */
  points: number;
  tone: ReasonTone;
  /** The part in words, shown on hover. */
  label?: string | undefined;
};

const fills: Record<ReasonTone, string> = {
  1: 'bg-part1 text-on-part1',
  2: 'bg-part2 text-on-part2',
  3: 'bg-part3 text-on-part3',
  unknown: 'border-[1.5px] border-control bg-surface text-ink',
};

/**
 * The reasons of a score as one bar: its solid parts add up to the score, the
 * track is what is missing. `summary` says the same in words.
 */
export function ReasonsBar({
  parts,
  max = 1000,
  variant = 'tall',
  mirrored = false,
  excluded,
  summary,
  className,
}: {
  parts: readonly ReasonPart[];
  max?: number | undefined;
  variant?: 'tall' | 'list' | undefined;
  /** Grows to the left, as on the Thai side of the officer's review. */
  mirrored?: boolean | undefined;
  /** Why the pair is out; replaces the bar. */
  excluded?: ReactNode;
  summary: string;
  className?: string | undefined;
}) {
  const tall = variant === 'tall';
  if (excluded) {
    return (
      <div className={cx('flex items-center gap-2', className)}>
        <div
          aria-hidden="true"
          className={cx('flex-1 rounded-tag border border-line bg-rest', tall ? 'h-6' : 'h-2')}
        />
        <Tag tone="bad">{excluded}</Tag>
      </div>
    );
  }
  const shown = parts.filter((part) => part.points > 0);
  return (
    <div
      role="img"
      aria-label={summary}
      className={cx(
        'keep-colour flex rounded-tag border border-line bg-rest',
        mirrored && 'flex-row-reverse',
        tall ? 'h-6' : 'h-2',
        className,
      )}
    >
      {shown.map((part) => (
        <span
          key={part.key}
          title={part.label}
          style={{ width: `${(part.points / max) * 100}%` }}
          className={cx(
            '@container block min-w-[3px] shrink-0',
            mirrored ? 'pl-[2px]' : 'pr-[2px]',
          )}
        >
          <span
            className={cx(
              'flex size-full items-center justify-center rounded-[1px] text-tag font-semibold leading-none',
              fills[part.tone],
            )}
          >
            {tall ? (
              // A number that does not fit is left out; the table says it.
              <span
                className={
                  part.tone === 'unknown'
                    ? 'hidden @min-[14px]:inline'
                    : 'hidden @min-[25px]:inline'
                }
              >
                {part.tone === 'unknown' ? '?' : part.points}
              </span>
            ) : null}
          </span>
        </span>
      ))}
    </div>
  );
}

/** A bar with its name and its sum: in one row, on phones above the bar. */
export function ReasonsLine({
  label,
  score,
  className,
  ...bar
}: Parameters<typeof ReasonsBar>[0] & { label: ReactNode; score: ReactNode }) {
  return (
    <div
      className={cx(
        'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[6.5rem_3rem_minmax(0,1fr)]',
        className,
      )}
    >
      <span className="min-w-0 text-sm wrap-anywhere">{label}</span>
      <strong className="tabular text-right text-sm font-semibold">{score}</strong>
      <ReasonsBar {...bar} className="col-span-2 sm:col-span-1" />
    </div>
  );
}

const keys: Record<ReasonTone, string> = {
  1: 'bg-part1',
  2: 'bg-part2',
  3: 'bg-part3',
  unknown: 'border-[1.5px] border-control bg-surface',
};

/** The small square that stands for a tone of the bar. */
export function ReasonKey({ tone }: { tone: ReasonTone }) {
  return (
    <span
      aria-hidden="true"
      className={cx('keep-colour inline-block size-[11px] shrink-0 rounded-[1px]', keys[tone])}
    />
  );
}

export function ReasonsLegend({
  items,
  stacked = false,
  className,
}: {
  items: readonly { tone: ReasonTone; label: ReactNode }[];
  stacked?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <ul className={cx('flex flex-wrap gap-x-5 gap-y-1 text-sm', stacked && 'flex-col', className)}>
      {items.map((item) => (
        <li key={item.tone} className="flex items-baseline gap-2">
          <ReasonKey tone={item.tone} />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
