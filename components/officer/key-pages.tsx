import { ButtonLink } from '@/components/ui/button';
import { listHref } from './list-pages';

/** Paging by key: on to older entries, or back to the latest. */
export function KeyPages({
  path,
  filters,
  started,
  next,
  olderText,
  newestText,
  label,
}: {
  /** With the language. */
  path: string;
  filters: Readonly<Record<string, string | undefined>>;
  /** Whether this is not the first page. */
  started: boolean;
  /** The key after which the next page begins. */
  next: string | null;
  olderText: string;
  newestText: string;
  label: string;
}) {
  if (!started && !next) return null;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap gap-3">
      {started ? (
        <ButtonLink size="sm" variant="quiet" href={listHref(path, filters)}>
          {newestText}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink
          size="sm"
          variant="secondary"
          rel="next"
          href={listHref(path, { ...filters, before: next })}
        >
          {olderText}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
