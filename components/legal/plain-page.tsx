import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';

export type PlainSection = { key: string; title: ReactNode; text: ReactNode };

/** A page of short sections: heading at the left, what it says at the right. */
export function PlainPage({
  title,
  lead,
  sections,
  children,
}: {
  title: ReactNode;
  lead: ReactNode;
  sections: readonly PlainSection[];
  children?: ReactNode;
}) {
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={title} lead={lead} className="mb-8" />
      {sections.map((section) => (
        <section
          key={section.key}
          aria-labelledby={`${section.key}-title`}
          className="index-columns border-t border-line-strong py-5"
        >
          <h2 id={`${section.key}-title`} className="text-lg">
            {section.title}
          </h2>
          <div className="max-w-text min-w-0 text-md">{section.text}</div>
        </section>
      ))}
      {children}
    </div>
  );
}
