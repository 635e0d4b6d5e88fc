import type { Metadata } from 'next';
import { type BenchParams, benchMetadata } from '@/app/[locale]/_vocabulary/bench-page';
import { DifferencesPage } from '@/app/[locale]/_vocabulary/import-page';

type Props = BenchParams<{ id: string }>;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return benchMetadata(params, (t) => t('import.title'));
}

export default function Page(props: Props) {
  return <DifferencesPage {...props} bench="desk" />;
}
