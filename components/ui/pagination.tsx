import { cx } from './cx';
import { Icon } from './icon';
import { PlainLink } from './link';

/** The page numbers to show: first, last, and those about the current one; `gapBefore` leaves some out. */
export function pageNumbers(current: number, last: number): { page: number; gapBefore: boolean }[] {
  const wanted = new Set(
    [1, last, current - 1, current, current + 1].filter((n) => n >= 1 && n <= last),
  );
  const sorted = [...wanted].sort((a, b) => a - b);
  return sorted.flatMap((page, i) => {
    const before = sorted[i - 1];
    if (before !== undefined && page - before === 2) {
      return [
        { page: page - 1, gapBefore: false },
        { page, gapBefore: false },
      ];
    }
    return [{ page, gapBefore: before !== undefined && page - before > 2 }];
  });
}

/** Pages of a list. Leaves nothing behind when there is only one. */
export function Pagination({
  label,
  current,
  last,
  hrefFor,
  pageText,
  previousText,
  nextText,
  className,
}: {
  label: string;
  current: number;
  last: number;
  hrefFor: (page: number) => string;
  /** "Page 3", read for each number. */
  pageText: (page: number) => string;
  previousText: string;
  nextText: string;
  className?: string | undefined;
}) {
  if (last <= 1) return null;
  const item =
    'flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-field px-2.5 text-sm no-underline md:min-h-9 md:min-w-9';
  const step = cx(item, 'font-semibold text-link hover:bg-selected');
  return (
    <nav aria-label={label} className={className}>
      <ul className="flex flex-wrap items-center gap-1">
        {current > 1 ? (
          <li>
            <PlainLink href={hrefFor(current - 1)} rel="prev" className={step}>
              <Icon name="chevron-left" />
              {previousText}
            </PlainLink>
          </li>
        ) : null}
        {pageNumbers(current, last).map(({ page, gapBefore }) => (
          <li key={page} className="flex items-center gap-1">
            {gapBefore ? (
              <span aria-hidden="true" className="px-1 text-muted">
                …
              </span>
            ) : null}
            <PlainLink
              href={hrefFor(page)}
              aria-label={pageText(page)}
              aria-current={page === current ? 'page' : undefined}
              className={cx(
                item,
                'tabular',
                page === current
                  ? 'bg-action font-semibold text-on-action'
                  : 'text-link hover:bg-selected',
              )}
            >
              {page}
            </PlainLink>
          </li>
        ))}
        {current < last ? (
          <li>
            <PlainLink href={hrefFor(current + 1)} rel="next" className={step}>
              {nextText}
              <Icon name="chevron-right" />
            </PlainLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
