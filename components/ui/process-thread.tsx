import type { ReactNode } from 'react';
import { cx } from './cx';

export type ProcessStep = {
  key: string;
  title: ReactNode;
  text?: ReactNode;
  /** How long it takes, in bold. */
  limit?: ReactNode;
  done?: boolean | undefined;
};

/** How something goes, as nodes on a stitched thread: across on wide screens, down on phones. */
export function ProcessThread({
  steps,
  vertical = false,
  className,
}: {
  steps: readonly ProcessStep[];
  /** Always down, for side columns. */
  vertical?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <ol className={cx(!vertical && 'md:grid md:auto-cols-fr md:grid-flow-col', className)}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={cx('relative pb-5 pl-8', !vertical && 'md:pt-7 md:pr-5 md:pb-0 md:pl-0')}
        >
          <span
            aria-hidden="true"
            className={cx(
              'absolute top-4 bottom-0 left-[5px] w-[2px] text-control stitch-y',
              index === steps.length - 1 && 'hidden',
              !vertical && 'md:hidden',
            )}
          />
          {vertical ? null : (
            <span
              aria-hidden="true"
              className="stitch-x absolute top-[5px] right-1 left-5 hidden h-[2px] text-control md:block"
            />
          )}
          <span
            aria-hidden="true"
            className={cx(
              'keep-colour absolute top-[0.5em] left-0 size-3 rounded-full border-2 border-action',
              !vertical && 'md:top-0',
              step.done ? 'bg-action' : 'bg-ground',
            )}
          />
          <p className="text-md font-semibold">{step.title}</p>
          {step.text ? <p className="text-sm text-muted">{step.text}</p> : null}
          {step.limit ? <p className="text-sm font-semibold">{step.limit}</p> : null}
        </li>
      ))}
    </ol>
  );
}
