import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { MissesPage } from '@/app/[locale]/_vocabulary/misses-page';

type Props = BenchParams;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params, (t) => t('misses.title'));
}

export default function Page(props: Props) {
  return <MissesPage {...props} bench="desk" />;
}
