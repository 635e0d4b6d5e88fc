import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { DraftPage } from '@/app/[locale]/_vocabulary/draft-page';

type Props = BenchParams;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params, (t) => t('views.draft', { state: 'none' }));
}

export default function Page(props: Props) {
  return <DraftPage {...props} bench="desk" />;
}
