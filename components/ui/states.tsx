import type { ReactNode } from 'react';
import { cx } from './cx';
import { TurnMark } from './turn-mark';

/** Nothing here yet: an empty table, what to do next, and a way to do it. */
export function EmptyState({
  title,
  children,
  actions,
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={cx('border-b border-line py-8', className)}>
      <TurnMark side="none" size={52} />
      <p className="mt-3 text-lg">{title}</p>
      {children ? <div className="max-w-text text-md text-muted">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}

/** Something failed on our side. `reference` is what the log knows it by. */
export function ErrorState({
  title,
  children,
  reference,
  actions,
  level: Heading = 'h1',
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  reference?: ReactNode;
  actions?: ReactNode;
  level?: 'h1' | 'h2' | undefined;
  className?: string | undefined;
}) {
  return (
    <div className={cx('py-10', className)}>
      <TurnMark side="none" size={52} />
      <Heading className="mt-3 text-x2">{title}</Heading>
      {children ? <div className="max-w-text text-md">{children}</div> : null}
      {reference ? <p className="mt-2 text-sm text-muted">{reference}</p> : null}
      {actions ? <div className="mt-5 flex flex-wrap gap-3">{actions}</div> : null}
    </div>
  );
}

/** The lines of a page before they are there. `label` says that it is loading. */
export function Skeleton({
  label,
  rows = 5,
  className,
}: {
  label: string;
  rows?: number | undefined;
  className?: string | undefined;
}) {
  const lines = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status" className={className}>
      <span className="sr-only">{label}</span>
      <div aria-hidden="true">
        <div className="skeleton h-9 w-64 max-w-full" />
        <div className="mt-6 border-t-2 border-line-strong">
          {lines.map((line) => (
            <div key={line} className="flex gap-6 border-b border-line py-4">
              <div className="skeleton h-4 w-24" />
              <div className="flex-1">
                <div className="skeleton h-4 w-3/5" />
                <div className="skeleton mt-2 h-3 w-2/5" />
              </div>
              <div className="skeleton h-8 w-20" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Long work: what is done, what is left, and a way to stop it. */
export function Progress({
  label,
  value,
  max,
  text,
  action,
  className,
}: {
  label: string;
  value: number;
  max: number;
  /** "120 of 480 rows". */
  text: ReactNode;
  action?: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={cx('flex flex-wrap items-center gap-x-4 gap-y-2', className)}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="keep-colour h-2 min-w-40 flex-1 rounded-tag border border-line bg-rest"
      >
        <div
          className="h-full bg-part2"
          style={{ width: `${max > 0 ? Math.min(100, (value / max) * 100) : 0}%` }}
        />
      </div>
      <span className="tabular text-sm">{text}</span>
      {action}
    </div>
  );
}
