import type { ReactNode } from 'react';

export default function DeskEventsLayout({ children }: { children: ReactNode }) {
  return <div className="mx-auto max-w-page px-4 py-6 md:px-9">{children}</div>;
}
