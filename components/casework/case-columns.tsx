import type { ReactNode } from 'react';

/** A case below its head: the work and the thread at the left, what belongs to it at the right. */
export function CaseColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10">{children}</div>
      <aside className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8">{aside}</aside>
    </div>
  );
}
