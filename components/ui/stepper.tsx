import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { PlainLink } from './link';

export type Step = {
  key: string;
  label: ReactNode;
  state: 'done' | 'current' | 'todo' | 'attention';
  /** Where the step can be opened; without it the step is not open yet. */
  href?: string | undefined;
};

/**
 * Steps of a longer form on one thread. On phones the current step is written
 * out and the others are nodes; `progress` says "step 2 of 5".
 */
export function Stepper({
  label,
  progress,
  steps,
  stateTexts,
  className,
}: {
  label: string;
  progress: ReactNode;
  steps: readonly Step[];
  /** Said after each label. */
  stateTexts: Readonly<Record<Step['state'], string>>;
  className?: string | undefined;
}) {
  return (
    <nav aria-label={label} className={className}>
      <p className="mb-2 text-sm text-muted sm:hidden">{progress}</p>
      <ol className="grid auto-cols-fr grid-flow-col">
        {steps.map((step, index) => (
          <li key={step.key} className="relative text-sm">
            {index < steps.length - 1 ? (
              <span
                aria-hidden="true"
                className={cx(
                  'absolute top-[13px] right-1 left-[34px] h-[2px]',
                  step.state === 'done' ? 'bg-action' : 'stitch-x text-control',
                )}
              />
            ) : null}
            <StepBody step={step} number={index + 1} stateText={stateTexts[step.state]} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepBody({ step, number, stateText }: { step: Step; number: number; stateText: string }) {
  const current = step.state === 'current';
  const looks = {
    done: 'border-action bg-action text-on-action',
    current: 'border-action text-action',
    todo: 'border-control text-muted',
    attention: 'border-warn bg-warn-wash text-warn',
  };
  const inside = (
    <>
      <span
        aria-hidden="true"
        className={cx(
          'keep-colour grid size-7 place-items-center rounded-full border-2 text-xs font-semibold',
          looks[step.state],
        )}
      >
        {step.state === 'done' ? (
          <Icon name="check" />
        ) : step.state === 'attention' ? (
          <Icon name="warn" />
        ) : (
          number
        )}
      </span>
      <span
        className={cx(
          'mt-1 block pr-3',
          current ? 'font-semibold text-ink' : 'max-sm:sr-only',
          step.state === 'todo' && 'text-muted',
        )}
      >
        {step.label}
        <span className="sr-only"> {stateText}</span>
      </span>
    </>
  );
  if (!step.href) {
    return <span aria-current={current ? 'step' : undefined}>{inside}</span>;
  }
  return (
    <PlainLink
      href={step.href}
      aria-current={current ? 'step' : undefined}
      className="inline-block min-h-11 min-w-11 no-underline text-link hover:underline"
    >
      {inside}
    </PlainLink>
  );
}
