import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

/** What the other side can see now and what only later: filled is open, a lock is closed. */
export function DisclosureStages({
  stages,
  openText,
  closedText,
  className,
}: {
  stages: readonly { key: string; title: ReactNode; note: ReactNode; open: boolean }[];
  /** Said of each stage to those who do not see the marks. */
  openText: string;
  closedText: string;
  className?: string | undefined;
}) {
  return (
    <ol className={cx('grid auto-cols-fr grid-flow-col', className)}>
      {stages.map((stage, index) => (
        <li key={stage.key} className="relative pt-8 pr-2 text-xs">
          {index < stages.length - 1 ? (
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-[10px] right-0.5 left-[27px] h-[2px]',
                stages[index + 1]?.open ? 'bg-action' : 'stitch-x text-control',
              )}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={cx(
              'keep-colour absolute top-0 left-0 grid size-[22px] place-items-center rounded-full border-[1.5px]',
              stage.open ? 'border-action bg-action text-on-action' : 'border-control text-muted',
            )}
          >
            {stage.open ? null : <Icon name="lock" className="text-[0.8rem]" />}
          </span>
          <p className="font-semibold">
            {stage.title}
            <span className="sr-only"> {stage.open ? openText : closedText}</span>
          </p>
          <p className="text-muted">{stage.note}</p>
        </li>
      ))}
    </ol>
  );
}
