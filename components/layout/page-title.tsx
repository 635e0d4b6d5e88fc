import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { Phrases } from '@/components/ui/phrases';

/** Title of a page with one sentence under it and, on wide screens, something at its right. */
export function PageTitle({
  title,
  lead,
  above,
  mark,
  aside,
  className,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** Breadcrumb or the number of a case. */
  above?: ReactNode;
  /** A state tag in the line of the title. */
  mark?: ReactNode;
  aside?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div
      className={cx('flex flex-col gap-4 md:flex-row md:items-end md:justify-between', className)}
    >
      <div className="min-w-0">
        {above ? <div className="text-sm text-muted">{above}</div> : null}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <h1 className="text-x2">
            <Phrases>{title}</Phrases>
          </h1>
          {mark}
        </div>
        {lead ? <div className="max-w-text text-md text-muted">{lead}</div> : null}
      </div>
      {aside ? <div className="min-w-0 md:max-w-[60%] md:shrink-0">{aside}</div> : null}
    </div>
  );
}
