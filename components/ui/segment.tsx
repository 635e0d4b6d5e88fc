import { cx } from './cx';
import { PlainLink } from './link';

/** Two or three views of the same thing, as links: the address says which one is open. */
export function Segment({
  label,
  items,
  joined = true,
  className,
}: {
  label: string;
  items: readonly { href: string; label: string; current?: boolean | undefined }[];
  /** Framed as one control; otherwise side by side, as over the officer's queue. */
  joined?: boolean | undefined;
  className?: string | undefined;
}) {
  return (
    <nav aria-label={label} className={className}>
      <ul
        className={cx(
          'inline-flex flex-wrap',
          joined ? 'rounded-field border-[1.5px] border-control' : 'gap-1',
        )}
      >
        {items.map((item) => (
          <li key={item.href}>
            <PlainLink
              href={item.href}
              aria-current={item.current ? 'true' : undefined}
              className={cx(
                'flex min-h-11 items-center px-3.5 text-sm font-semibold no-underline md:min-h-[36px]',
                joined ? 'rounded-tag' : 'rounded-field',
                item.current
                  ? 'bg-action text-on-action'
                  : 'text-link hover:bg-selected hover:text-action',
              )}
            >
              {item.label}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
