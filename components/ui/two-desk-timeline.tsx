import type { ReactNode } from 'react';
import { cx } from './cx';

export type TimelineEntry = {
  key: string;
  /** Whose act it was: it stands on that desk's side. */
  desk: 'thai' | 'japanese';
  /** Heading of a new day. */
  day?: ReactNode;
  /** The two clock times; both empty for what is still to come. */
  times?: readonly [ReactNode, ReactNode] | undefined;
  state?: 'done' | 'now' | 'future' | undefined;
  title: ReactNode;
  children?: ReactNode;
};

/**
 * One thread between two desks: Bangkok time at its left, Tokyo time at its
 * right, each desk's acts on its own side. Solid has happened, stitched is to
 * come. On a phone the thread stands at the left and the side is named.
 */
export function TwoDeskTimeline({
  label,
  sides,
  zones,
  entries,
  headless = false,
  className,
}: {
  label: string;
  sides: readonly [ReactNode, ReactNode];
  zones: readonly [string, string];
  entries: readonly TimelineEntry[];
  /** Goes on from a thread above it. */
  headless?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <div className={className}>
      <div
        aria-hidden="true"
        className={cx(
          'hidden grid-cols-[minmax(0,1fr)_9.5rem_minmax(0,1fr)] gap-x-4 pb-1 text-sm font-semibold',
          !headless && 'sm:grid',
        )}
      >
        <span className="text-right">{sides[0]}</span>
        <span className="grid grid-cols-2 gap-7 text-xs font-normal text-muted">
          <span className="text-right">{zones[0]}</span>
          <span>{zones[1]}</span>
        </span>
        <span>{sides[1]}</span>
      </div>
      <ol aria-label={label}>
        {entries.map((entry, index) => (
          <TimelineItem
            key={entry.key}
            entry={entry}
            sides={sides}
            zones={zones}
            last={index === entries.length - 1}
          />
        ))}
      </ol>
    </div>
  );
}

function TimelineItem({
  entry,
  sides,
  zones,
  last,
}: {
  entry: TimelineEntry;
  sides: readonly [ReactNode, ReactNode];
  zones: readonly [string, string];
  last: boolean;
}) {
  const state = entry.state ?? 'done';
  const thai = entry.desk === 'thai';
  const thread = cx(
    'absolute top-0 bottom-0 left-[5px] w-[2px] sm:left-1/2 sm:-ml-px',
    last && 'bottom-auto h-4',
    state === 'future' ? 'stitch-y text-control' : state === 'now' ? 'bg-turn' : 'bg-action',
  );
  const node = cx(
    'keep-colour absolute top-[0.55em] -left-7 size-3 rounded-full border-2 sm:left-1/2 sm:-ml-1.5',
    state === 'done' && 'border-action bg-action',
    state === 'now' && 'border-turn bg-turn',
    state === 'future' && 'border-control bg-ground',
  );
  return (
    <li className="relative pl-7 sm:pl-0">
      <span aria-hidden="true" className={thread} />
      {entry.day ? (
        <p className="relative py-1 text-xs font-semibold sm:text-center">
          <span className="sm:bg-ground sm:px-2">{entry.day}</span>
        </p>
      ) : null}
      <div className="relative pb-5 sm:grid sm:grid-cols-[minmax(0,1fr)_9.5rem_minmax(0,1fr)] sm:gap-x-4">
        <span aria-hidden="true" className={node} />
        <p className="flex flex-wrap gap-x-3 text-xs text-muted sm:col-start-2 sm:row-start-1 sm:grid sm:grid-cols-2 sm:gap-7 sm:pt-[0.15em]">
          <span className="sm:hidden">{thai ? sides[0] : sides[1]}</span>
          {entry.times ? (
            <>
              <span className="tabular sm:text-right">
                <span className="sm:sr-only">{zones[0]} </span>
                {entry.times[0]}
              </span>
              <span className="tabular">
                <span className="sm:sr-only">{zones[1]} </span>
                {entry.times[1]}
              </span>
            </>
          ) : null}
        </p>
        <div
          className={cx(
            'min-w-0 text-sm sm:row-start-1',
            thai ? 'sm:col-start-1 sm:text-right' : 'sm:col-start-3',
          )}
        >
          <p
            className={cx(
              state === 'now' && 'text-turn-text',
              state === 'future' ? 'text-muted' : 'font-semibold',
            )}
          >
            {entry.title}
          </p>
          {entry.children}
        </div>
      </div>
    </li>
  );
}
