import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { scriptOf } from './in-script';

/** The look of every control that one types or picks in. */
export const controlClass =
  'w-full rounded-field border-[1.5px] border-control bg-surface px-3 text-md text-ink ' +
  'aria-invalid:border-2 aria-invalid:border-bad ' +
  'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-disabled disabled:text-on-disabled disabled:opacity-100';

const fixedClass = 'read-only:bg-disabled read-only:text-on-disabled disabled:bg-disabled';

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type={type}
      lang={scriptOf(rest.defaultValue)}
      className={cx(controlClass, fixedClass, 'h-12', className)}
      {...rest}
    />
  );
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      lang={scriptOf(rest.defaultValue)}
      className={cx(controlClass, fixedClass, 'py-2', className)}
      {...rest}
    />
  );
}

export type Option = { value: string; label: string; disabled?: boolean | undefined };

/** A native select. `empty` is the text of the choice that means "none yet". */
export function Select({
  options,
  groups,
  empty,
  className,
  children,
  ...rest
}: ComponentProps<'select'> & {
  options?: readonly Option[] | undefined;
  groups?: readonly { label: string; options: readonly Option[] }[] | undefined;
  empty?: string | undefined;
}) {
  const item = (option: Option) => (
    <option
      key={option.value}
      value={option.value}
      disabled={option.disabled}
      lang={scriptOf(option.label)}
    >
      {option.label}
    </option>
  );
  return (
    <span className="relative block">
      <select
        className={cx(
          controlClass,
          'h-12 cursor-pointer appearance-none pr-10 text-ellipsis',
          className,
        )}
        {...rest}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options?.map(item)}
        {groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(item)}
          </optgroup>
        ))}
        {children}
      </select>
      <Icon
        name="chevron-down"
        className="pointer-events-none absolute right-3 top-1/2 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
