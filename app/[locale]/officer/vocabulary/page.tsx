import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { ListPage } from '@/app/[locale]/_vocabulary/list-page';

type Props = BenchParams;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params);
}

export default function Page(props: Props) {
  return <ListPage {...props} bench="officer" />;
}
