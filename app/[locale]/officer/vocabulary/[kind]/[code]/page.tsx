import type { Metadata } from 'next';
import type { BenchParams } from '@/app/[locale]/_vocabulary/bench-page';
import { ConceptPage, conceptMetadata } from '@/app/[locale]/_vocabulary/concept-page';

type Props = BenchParams<{ kind: string; code: string }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return conceptMetadata(params);
}

export default function Page(props: Props) {
  return <ConceptPage {...props} bench="officer" />;
}
