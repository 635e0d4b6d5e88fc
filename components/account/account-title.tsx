import type { ReactNode } from 'react';
import { Phrases } from '@/components/ui/phrases';

/** Head of an account's page: what it is for, in one sentence. */
export function AccountTitle({ title, lead }: { title: string; lead?: ReactNode }) {
  return (
    <div className="mb-6 border-b-2 border-ink pb-3">
      <h1 className="text-x2">
        <Phrases>{title}</Phrases>
      </h1>
      {lead ? <p className="text-md text-muted">{lead}</p> : null}
    </div>
  );
}
