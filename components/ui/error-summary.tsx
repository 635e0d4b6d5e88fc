import type { ComponentProps } from 'react';
import { Icon } from './icon';

export type SummaryItem = { href: string; text: string };

/** What has to be put right, each linked to its field. Focused by the form after sending. */
export function ErrorSummary({
  title,
  items,
  note,
  ...rest
}: Omit<ComponentProps<'div'>, 'title' | 'children'> & {
  title: string;
  items: readonly SummaryItem[];
  /** A problem of the form as a whole. */
  note?: string | undefined;
}) {
  return (
    <div role="alert" tabIndex={-1} className="border-l-[5px] border-bad bg-bad-wash px-4 py-3" {...rest}>
      <p className="flex gap-2 text-md font-semibold text-bad">
        <Icon name="cross" className="mt-[0.4em]" />
        <span>{title}</span>
      </p>
      {note ? <p className="text-sm">{note}</p> : null}
      {items.length > 0 ? (
        <ul className="mt-1 grid gap-1">
          {items.map((item) => (
            <li key={item.href}>
              <a href={item.href} className="link inline-block py-0.5 text-sm !text-ink">
                {item.text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
