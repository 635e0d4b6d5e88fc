import type { ReactNode } from 'react';

/** The desk's shell leaves the margins to its pages. */
export default function VocabularyLayout({ children }: { children: ReactNode }) {
  return <div className="mx-auto max-w-page px-4 py-6 md:px-9">{children}</div>;
}
