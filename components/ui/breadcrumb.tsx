import { Children, type ReactNode } from 'react';
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
        {Children.map(
          items.map((item, index) => entry(item, index === items.length - 1)),
          (content, index) => (
            <li className="flex gap-x-2">
              {index > 0 ? (
                <span aria-hidden="true" className="text-muted">
                  /
                </span>
              ) : null}
              {content}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}

function entry(item: { href?: string | undefined; text: ReactNode }, last: boolean) {
  if (item.href && !last) return <TextLink href={item.href}>{item.text}</TextLink>;
  return (
    <span aria-current={last ? 'page' : undefined} className="text-muted">
      {item.text}
    </span>
  );
}
