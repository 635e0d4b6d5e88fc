import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { VersionsPage } from '@/app/[locale]/_vocabulary/versions-page';

type Props = BenchParams;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params, (t) => t('history.title'));
}

export default function Page(props: Props) {
  return <VersionsPage {...props} bench="desk" />;
}
