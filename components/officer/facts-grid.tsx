import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/ui/description-list';
import { Section } from '@/components/ui/section';

/** A heading with facts under it. */
export function FactsGrid({
  id,
  title,
  items,
}: {
  id: string;
  title: ReactNode;
  items: readonly { key: string; term: ReactNode; text: ReactNode }[];
}) {
  return (
    <Section id={id} title={title} size="md">
      <DescriptionList items={items} />
    </Section>
  );
}
