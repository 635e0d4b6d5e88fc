import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { InScript } from './in-script';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'size'> & {
  label: ReactNode;
  hint?: ReactNode;
  /** A number at the end of the line, as in a facet. */
  count?: ReactNode;
  dense?: boolean | undefined;
};

const box =
  'peer size-[22px] appearance-none border-[1.5px] border-control bg-surface ' +
  'checked:border-action checked:bg-action aria-invalid:border-bad ' +
  'disabled:border-line-strong disabled:bg-disabled forced-colors:appearance-auto';

function Choice({
  kind,
  label,
  hint,
  count,
  dense = false,
  className,
  ...rest
}: ChoiceProps & { kind: 'checkbox' | 'radio' }) {
  return (
    <label
      className={cx(
        'flex gap-2.5 text-sm has-disabled:cursor-not-allowed has-disabled:text-on-disabled',
        dense ? 'min-h-11 py-1.5 md:min-h-0 md:py-0.5' : 'min-h-11 py-2 md:min-h-9 md:py-1',
        className,
      )}
    >
      <span className="relative mt-[0.1em] flex h-[22px] shrink-0">
        <input
          type={kind}
          className={cx(box, kind === 'radio' ? 'rounded-full' : 'rounded-tag')}
          {...rest}
        />
        {kind === 'checkbox' ? (
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="pointer-events-none absolute inset-[3px] hidden size-4 fill-none stroke-on-action stroke-2 peer-checked:block forced-colors:!hidden"
          >
            <path d="M2.5 8.5l3.5 3.5 7.5-8" />
          </svg>
        ) : (
          <span className="pointer-events-none absolute inset-[7px] hidden size-2 rounded-full bg-on-action peer-checked:block forced-colors:!hidden" />
        )}
      </span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className="block">
          <InScript>{label}</InScript>
        </span>
        {hint ? (
          <span className="block text-muted">
            <InScript>{hint}</InScript>
          </span>
        ) : null}
      </span>
      {count === undefined ? null : <span className="tabular text-muted">{count}</span>}
    </label>
  );
}

export function Checkbox(props: ChoiceProps) {
  return <Choice kind="checkbox" {...props} />;
}

export function Radio(props: ChoiceProps) {
  return <Choice kind="radio" {...props} />;
}

export type DecisionOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
};

/** Answers of equal size and equal politeness; the chosen one is framed, not coloured. */
export function DecisionOptions({
  name,
  legend,
  options,
  value,
  required,
  stacked = false,
  className,
}: {
  name: string;
  /** Read to those who do not see the options as one group. */
  legend: string;
  options: readonly DecisionOption[];
  value?: string | undefined;
  required?: boolean | undefined;
  /** One below the other at every width, for side columns. */
  stacked?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <fieldset className={className}>
      <legend className="sr-only">{legend}</legend>
      <div
        className={cx(
          'grid auto-cols-fr rounded-field border-[1.5px] border-control',
          !stacked && 'sm:grid-flow-col',
        )}
      >
        {options.map((option, index) => (
          <label
            key={option.value}
            className={cx(
              'relative flex min-h-14 gap-3 px-4 py-2.5 hover:bg-selected has-checked:bg-selected',
              'has-checked:outline-2 has-checked:-outline-offset-1 has-checked:outline-action has-focus-visible:outline-[3px] has-focus-visible:outline-focus',
              index > 0 && 'border-t-[1.5px] border-control',
              index > 0 && !stacked && 'sm:border-t-0 sm:border-l-[1.5px]',
            )}
          >
            <span className="relative mt-[0.15em] flex h-[22px] shrink-0">
              <input
                type="radio"
                name={name}
                value={option.value}
                defaultChecked={value === option.value}
                disabled={option.disabled}
                required={required}
                className={cx(box, 'rounded-full outline-none')}
              />
              <span className="pointer-events-none absolute inset-[7px] hidden size-2 rounded-full bg-on-action peer-checked:block forced-colors:!hidden" />
            </span>
            <span className="min-w-0 wrap-anywhere">
              <span className="block text-md font-semibold">{option.label}</span>
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
