import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import { TurnStrip } from '@/components/ui/turn-strip';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { canEditVocabulary, hadAHand } from '@/lib/vocabulary/policy';
import type { Bench, VersionView } from '@/lib/vocabulary/queries';
import { IndexProgress } from './index-progress';
import { type BenchName, baseOf, type VocabularyWords, vocabularyWords } from './words';

const views = {
  list: '',
  draft: '/draft',
  misses: '/misses',
  import: '/import',
  versions: '/versions',
} as const;

export type BenchView = keyof typeof views;

/** Title, the views of the vocabulary, what waits for whom, and how far the index has come. */
export async function BenchHead({
  viewer,
  found,
  bench,
  current,
  locale,
}: {
  viewer: Viewer;
  found: Bench;
  bench: BenchName;
  current: BenchView;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const { open, index, misses } = found;
  const base = baseOf(locale, bench);
  const labels: Record<BenchView, string> = {
    list: t('views.list'),
    draft: t('views.draft', { state: open?.state ?? 'none' }),
    misses: t('views.misses', { count: misses }),
    import: t('views.import'),
    versions: t('views.versions'),
  };
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Segment
        className="mt-5"
        joined={false}
        label={t('views.label')}
        items={(Object.keys(views) as BenchView[]).map((view) => ({
          href: `${base}${views[view]}`,
          label: labels[view],
          current: view === current,
        }))}
      />
      {canEditVocabulary(viewer) ? null : (
        <p className="mt-3 max-w-text text-sm text-muted">{t('readOnly')}</p>
      )}
      {open ? <Waiting {...{ viewer, open, t, current }} href={`${base}/draft`} /> : null}
      <IndexProgress
        index={index}
        href={`${base}${views[current]}`}
        showDone={current === 'versions'}
        locale={locale}
      />
    </>
  );
}

/** Whose turn it is: persimmon for the reader's own, a plain line for others'. */
function Waiting({
  viewer,
  open,
  href,
  current,
  t,
}: {
  viewer: Viewer;
  open: VersionView;
  href: string;
  current: BenchView;
  t: VocabularyWords;
}) {
  const { number, state } = open;
  const isHere = current === 'draft';
  const side = viewer.role === 'JAPAN_DESK' ? 'partner' : 'officer';
  if (state === 'PROPOSED') {
    if (canEditVocabulary(viewer) && !hadAHand(viewer, open)) {
      return (
        <TurnStrip
          side={side}
          label={t('turn.yours')}
          className="mt-6"
          action={
            <ButtonLink variant="turn" size="sm" href={isHere ? '#decision' : href}>
              {t(isHere ? 'turn.toDecision' : 'turn.confirmLink')}
            </ButtonLink>
          }
        >
          <InScript>{t('turn.confirm', { name: open.proposedByName ?? '–', number })}</InScript>
        </TurnStrip>
      );
    }
    return (
      <Alert className="mt-6" title={t('turn.waiting', { number })}>
        {t('turn.waitingText')}
      </Alert>
    );
  }
  if (open.returnNote && open.proposedById === viewer.id) {
    return (
      <TurnStrip side={side} label={t('turn.yours')} className="mt-6">
        <InScript>
          {t('turn.returned', { name: open.decidedByName ?? '–', note: open.returnNote })}
        </InScript>
      </TurnStrip>
    );
  }
  if (isHere) return null;
  return (
    <Alert
      className="mt-6"
      title={t('turn.drafting', { number, count: open.edits.length })}
      actions={<TextLink href={href}>{t('turn.draftingLink')}</TextLink>}
    />
  );
}
