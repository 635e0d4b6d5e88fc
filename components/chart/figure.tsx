import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';

/** A finding: what it says at the left, the plot at the right, its source and date below. */
export function Figure({
  number,
  title,
  text,
  source,
  actions,
  level: Heading = 'h2',
  children,
  className,
}: {
  number: ReactNode;
  /** The finding as a sentence. */
  title: ReactNode;
  text?: ReactNode;
  source: ReactNode;
  /** Links to the table and the CSV. */
  actions?: ReactNode;
  level?: 'h2' | 'h3' | undefined;
  children: ReactNode;
  className?: string | undefined;
}) {
  return (
    <section className={cx('index-columns border-t-2 border-ink pt-4', className)}>
      <div>
        <p className="text-sm text-muted">{number}</p>
        <Heading className="text-lg">{title}</Heading>
        {text ? <p className="mt-1 text-sm text-muted">{text}</p> : null}
      </div>
      <div className="min-w-0">
        {children}
        <p className="mt-5 flex flex-wrap gap-x-4 border-t border-line pt-2 text-xs text-muted">
          <span>{source}</span>
          {actions}
        </p>
      </div>
    </section>
  );
}

/** Claimed, confirmed and evidenced outcomes: three counts that are never added. */
export function OutcomeTiers({
  tiers,
  note,
  className,
}: {
  tiers: readonly { key: string; title: ReactNode; by: ReactNode; count: ReactNode }[];
  note: ReactNode;
  className?: string | undefined;
}) {
  return (
    <div className={className}>
      <dl className="text-sm">
        {tiers.map((tier) => (
          <div key={tier.key} className="flex justify-between gap-4 border-b border-line py-2">
            <dt>
              <strong className="mr-2 font-semibold">{tier.title}</strong>
              {tier.by}
            </dt>
            <dd className="tabular font-semibold">{tier.count}</dd>
          </div>
        ))}
      </dl>
      <p className="pt-2 text-sm text-muted">{note}</p>
    </div>
  );
}
