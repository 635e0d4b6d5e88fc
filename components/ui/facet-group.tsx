import type { ReactNode } from 'react';
import { Checkbox } from './choice';
import { cx } from './cx';

export type FacetOption = {
  value: string;
  label: ReactNode;
  count: ReactNode;
  checked?: boolean | undefined;
};

/** One filter with counts, as checkboxes of a GET form; what is past `shown` folds away. */
export function FacetGroup({
  title,
  name,
  options,
  shown = 6,
  moreText,
  before,
  note,
  className,
}: {
  title: string;
  name: string;
  options: readonly FacetOption[];
  shown?: number | undefined;
  /** "All 9 prefectures"; needed when there are more options than `shown`. */
  moreText?: string | undefined;
  /** A small map, say. */
  before?: ReactNode;
  note?: ReactNode;
  className?: string | undefined;
}) {
  const first = options.filter((option, index) => index < shown || option.checked);
  const rest = options.filter((option) => !first.includes(option));
  const box = (option: FacetOption) => (
    <Checkbox
      key={option.value}
      dense
      name={name}
      value={option.value}
      label={option.label}
      count={option.count}
      defaultChecked={option.checked}
    />
  );
  return (
    <fieldset className={cx('border-t border-line-strong pt-2 pb-4', className)}>
      <legend className="float-left mb-1 w-full text-xs font-semibold">{title}</legend>
      <div className="clear-both">
        {before}
        {first.map(box)}
        {rest.length > 0 ? (
          <details>
            <summary className="link inline-flex min-h-11 items-center text-xs md:min-h-8">
              {moreText}
            </summary>
            {rest.map(box)}
          </details>
        ) : null}
        {note ? <p className="text-xs text-muted">{note}</p> : null}
      </div>
    </fieldset>
  );
}

/** On phones all filters fold behind one line that says how many are on; open on wide screens. */
export function FacetPanel({
  label,
  children,
  className,
}: {
  label: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <details className={cx('facet-panel', className)}>
      <summary className="flex min-h-12 items-center justify-between rounded-field border-[1.5px] border-action px-4 text-sm font-semibold text-action">
        {label}
      </summary>
      <div className="pt-4 md:pt-0">{children}</div>
    </details>
  );
}
