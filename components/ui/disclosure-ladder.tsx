import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

/** Stages one below the other, each with what belongs to it: filled is open, a lock is closed. */
export function DisclosureLadder({
  stages,
  openText,
  closedText,
  className,
}: {
  stages: readonly { key: string; title: ReactNode; open: boolean; children: ReactNode }[];
  /** Said of each stage to those who do not see the marks. */
  openText: string;
  closedText: string;
  className?: string | undefined;
}) {
  return (
    <ol className={cx('grid', className)}>
      {stages.map((stage, index) => (
        <li
          key={stage.key}
          className="relative grid grid-cols-[22px_minmax(0,1fr)] gap-x-3 pb-5 last:pb-0"
        >
          {index < stages.length - 1 ? (
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-[27px] bottom-0.5 left-[10px] w-[2px]',
                stages[index + 1]?.open ? 'bg-action' : 'stitch-y text-control',
              )}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={cx(
              'keep-colour grid size-[22px] place-items-center rounded-full border-[1.5px]',
              stage.open ? 'border-action bg-action text-on-action' : 'border-control text-muted',
            )}
          >
            {stage.open ? null : <Icon name="lock" className="text-[0.8rem]" />}
          </span>
          <div className="grid min-w-0 gap-1.5 text-sm">
            <h3 className="text-sm font-semibold">
              {stage.title}
              <span className="sr-only"> {stage.open ? openText : closedText}</span>
            </h3>
            {stage.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
