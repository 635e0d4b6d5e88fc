import type { ReactNode } from 'react';
import { Section } from '@/components/ui/section';
import { PartFold } from './part-fold';

/** One group of questions: open where an event is made, a line to open where it is changed. */
export function FormPart({
  id,
  title,
  note,
  children,
}: {
  id: string;
  title: string;
  /** What has been said so far; null: nothing has. */
  note: ReactNode | null;
  children: ReactNode;
}) {
  return note === null ? (
    <Section id={id} title={title} className="mb-9">
      {children}
    </Section>
  ) : (
    <PartFold id={id} title={title} note={note}>
      {children}
    </PartFold>
  );
}
