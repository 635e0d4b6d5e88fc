import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { NewPage } from '@/app/[locale]/_vocabulary/new-page';

type Props = BenchParams;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params, (t) => t('term.title'));
}

export default function Page(props: Props) {
  return <NewPage {...props} bench="desk" />;
}
