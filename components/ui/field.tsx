import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon } from './icon';
import { InScript } from './in-script';

/** The ids that tie a control to its help and its error. */
export function fieldIds(id: string) {
  return { control: id, label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` };
}

/** The attributes that a control inside a `Field` needs. */
export function controlProps(id: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const ids = fieldIds(id);
  const describedBy = [hint ? ids.hint : '', error ? ids.error : ''].filter(Boolean).join(' ');
  return {
    id,
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  };
}

export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex gap-1.5 text-sm text-bad">
      <Icon name="warn" className="mt-[0.35em]" />
      <span className="min-w-0 wrap-anywhere">
        <InScript>{children}</InScript>
      </span>
    </p>
  );
}

/**
 * Label, help, control and error of one question. A group of controls
 * (`group`) becomes a fieldset with a legend.
 */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  group = false,
  className,
  children,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** The word that marks an optional question, such as "optional". */
  optional?: ReactNode;
  group?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const ids = fieldIds(id);
  const heading = (
    <>
      {label}
      {optional ? <span className="ml-2 font-normal text-muted">{optional}</span> : null}
    </>
  );
  const help = hint ? (
    <p id={ids.hint} className="text-sm text-muted">
      <InScript>{hint}</InScript>
    </p>
  ) : null;
  const problem = error ? <FieldError id={ids.error}>{error}</FieldError> : null;
  if (group) {
    return (
      <fieldset
        id={id}
        tabIndex={-1}
        aria-describedby={cx(hint ? ids.hint : '', error ? ids.error : '') || undefined}
        className={cx('min-w-0', className)}
      >
        <legend className="text-sm font-semibold">{heading}</legend>
        {help}
        <div className="mt-2">{children}</div>
        {problem}
      </fieldset>
    );
  }
  return (
    <div className={cx('min-w-0', className)}>
      <label id={ids.label} htmlFor={ids.control} className="block text-sm font-semibold">
        {heading}
      </label>
      {help}
      <div className="mt-1">{children}</div>
      {problem}
    </div>
  );
}
