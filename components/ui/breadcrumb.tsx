import type { ReactNode } from 'react';
import { cx } from './cx';
import { TextLink } from './link';

/** The way to this page. The last entry is the page itself. */
export function Breadcrumb({
  label,
  items,
  className,
}: {
  label: string;
  items: readonly { href?: string | undefined; text: ReactNode }[];
  className?: string | undefined;
}) {
  return (
    <nav aria-label={label} className={cx('text-sm', className)}>
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the way is told by its order
          <li key={index} className="flex gap-x-2">
            {index > 0 ? (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            ) : null}
            {item.href && index < items.length - 1 ? (
              <TextLink href={item.href}>{item.text}</TextLink>
            ) : (
              <span
                aria-current={index === items.length - 1 ? 'page' : undefined}
                className="text-muted"
              >
                {item.text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
