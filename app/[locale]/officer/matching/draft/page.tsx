import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/states';
import { BenchHead } from '@/components/weights/bench-head';
import { DraftView } from '@/components/weights/draft-view';
import { RunButton } from '@/components/weights/run-button';
import { weightsWords } from '@/components/weights/words';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { findRuns } from '@/lib/ranking/run-queries';
import { start } from '@/lib/weights/actions';
import { canEditWeights } from '@/lib/weights/policy';
import { findVersions } from '@/lib/weights/queries';

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await weightsWords(locale);
  return { title: `${t('views.draft', { state: 'none' })} · ${t('title')}` };
}

/** The draft from its first change to its confirmation. */
export default async function DraftPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, versions, runs, query] = await Promise.all([
    weightsWords(locale),
    findVersions(viewer),
    findRuns(viewer),
    queryOf(searchParams),
  ]);
  if (!versions) notFound();
  const edits = canEditWeights(viewer);
  return (
    <>
      <BenchHead viewer={viewer} versions={versions} current="draft" locale={locale} />
      {versions.open ? (
        <DraftView
          draft={versions.open}
          active={versions.active}
          run={runs.preview?.weightsVersion === versions.open.version ? runs.preview : null}
          saved={query.get('saved')}
          viewer={viewer}
          locale={locale}
        />
      ) : (
        <EmptyState
          className="mt-8 border-t-2 border-t-ink"
          title={t('draft.noneTitle')}
          actions={
            edits ? (
              <RunButton
                action={start}
                id="start"
                text={t('draft.start')}
                variant="primary"
                locale={locale}
              />
            ) : undefined
          }
        >
          <p>{t('draft.noneText')}</p>
          {edits ? null : <p className="mt-2">{t('draft.noneRead')}</p>}
        </EmptyState>
      )}
    </>
  );
}
