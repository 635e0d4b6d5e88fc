import type { ReactNode } from 'react';

/** One group of samples with its small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-8">
      <h3 className="mb-3 border-b border-line pb-1 text-sm font-normal text-muted">{title}</h3>
      {children}
    </div>
  );
}
