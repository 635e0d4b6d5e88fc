import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Icon } from './icon';

export type SummaryItem = { href: string; label?: string | undefined; text: string };

/** What has to be put right, each linked to its field. Focused by the form after sending. */
export function ErrorSummary({
  title,
  items,
  note,
  reference,
  className,
  ...rest
}: Omit<ComponentProps<'div'>, 'title' | 'children'> & {
  title: string;
  items: readonly SummaryItem[];
  /** A problem of the form as a whole. */
  note?: string | undefined;
  /** What to quote when asking for help. */
  reference?: string | undefined;
}) {
  return (
    <div
      role="alert"
      tabIndex={-1}
      className={cx('border-l-[5px] border-bad bg-bad-wash px-4 py-3 wrap-anywhere', className)}
      {...rest}
    >
      <p className="flex gap-2 text-md font-semibold text-bad">
        <Icon name="cross" className="mt-[0.4em]" />
        <span className="min-w-0">{title}</span>
      </p>
      {note ? <p className="text-sm text-ink">{note}</p> : null}
      {reference ? <p className="text-xs text-muted">{reference}</p> : null}
      {items.length > 0 ? (
        <ul className="mt-1 grid gap-1 text-sm text-ink">
          {items.map((item) => (
            <li key={`${item.href} ${item.label ?? ''} ${item.text}`}>
              <a href={item.href} className="py-0.5 text-ink underline underline-offset-[0.44em]">
                {item.label ? <strong className="mr-2 font-semibold">{item.label}</strong> : null}
                {item.text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
