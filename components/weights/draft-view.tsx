import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Stepper } from '@/components/ui/stepper';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { RunView } from '@/lib/ranking/run-queries';
import { canEditWeights } from '@/lib/weights/policy';
import type { VersionView } from '@/lib/weights/queries';
import { CriteriaTable } from './criteria-table';
import { ConfirmSection, ProposeSection } from './decide';
import { DraftForm } from './draft-form';
import { FairnessScale } from './fairness-scale';
import { type PreviewAge, previewAge } from './preview-age';
import { PreviewSection } from './preview-section';
import { isUnderWay } from './run-progress';
import { moment, type WeightsWords, weightsWords } from './words';

type Props = {
  draft: VersionView;
  active: VersionView;
  /** The newest preview of this draft. */
  run: RunView | null;
  saved: string | null;
  viewer: Viewer;
  locale: Locale;
};

/** The open version: where it stands, its figures, what they would do, and what to do with it. */
export async function DraftView({ draft, active, run, saved, viewer, locale }: Props) {
  const t = await weightsWords(locale);
  const edits = canEditWeights(viewer);
  const isProposal = draft.state === 'PROPOSED';
  const age = previewAge(run, draft, active);
  const ready = age === 'fresh';
  return (
    <>
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl">
          {t(isProposal ? 'draft.proposalTitle' : 'draft.title', { version: draft.version })}
        </h2>
        <p className="text-sm leading-[1.7] text-muted">
          <InScript within={locale}>{metaOf(draft, t, locale)}</InScript>
        </p>
      </div>
      <Steps draft={draft} age={age} running={isUnderWay(run)} t={t} />
      {draft.basedOn !== null && draft.basedOn !== active.version ? (
        <Alert tone="warn" className="mt-6" title={t('draft.staleTitle')}>
          {t('draft.staleBase', { basedOn: draft.basedOn, active: active.version })}
        </Alert>
      ) : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
        {edits && !isProposal ? (
          <Section id="edit" title={t('edit.title')}>
            <DraftForm draft={draft} active={active} saved={saved} locale={locale} />
          </Section>
        ) : (
          <Section id="figures" title={t('confirm.changes', { version: active.version })}>
            {draft.note ? (
              <p className="mt-3 max-w-text text-md whitespace-pre-line">
                <InScript within={locale}>{t('force.reason', { note: draft.note })}</InScript>
              </p>
            ) : null}
            <div className="mt-4">
              <CriteriaTable weights={draft} before={active} locale={locale} />
            </div>
            <h3 className="mt-8 text-md font-semibold">{t('fairness.title')}</h3>
            <FairnessScale value={draft.fairness} before={active.fairness} locale={locale} />
          </Section>
        )}
        <PreviewSection {...{ run, age, draft, active, viewer, locale }} />
        {edits && !isProposal ? <ProposeSection {...{ draft, ready, locale }} /> : null}
        {edits && isProposal ? (
          <ConfirmSection {...{ proposal: draft, active, ready, viewer, locale }} />
        ) : null}
      </div>
    </>
  );
}

function metaOf(draft: VersionView, t: WeightsWords, locale: Locale): string {
  if (draft.state === 'PROPOSED' && draft.proposedAt) {
    const at = moment(t, draft.proposedAt, locale);
    return t('draft.proposedMeta', { name: draft.proposedByName ?? '–', at });
  }
  const last = draft.events.findLast(({ move }) => move === 'save' || move === 'draft');
  if (!last) return '';
  return t('draft.meta', {
    basedOn: draft.basedOn ?? 1,
    name: last.actorName,
    at: moment(t, last.at, locale),
  });
}

const steps = ['edit', 'preview', 'propose', 'confirm'] as const;

type State = 'done' | 'current' | 'todo' | 'attention';

/** Where the draft stands on its way into force. */
function Steps({
  draft,
  age,
  running,
  t,
}: {
  draft: VersionView;
  age: PreviewAge;
  running: boolean;
  t: WeightsWords;
}) {
  const isProposal = draft.state === 'PROPOSED';
  const isChanged = draft.events.some(({ move }) => move === 'save');
  const at = isProposal ? 3 : age === 'fresh' ? 2 : isChanged || running ? 1 : 0;
  const stateOf = (index: number): State => {
    if (index === 1 && (age === 'otherDraft' || age === 'otherForce')) return 'attention';
    if (index === at) return 'current';
    return index < at ? 'done' : 'todo';
  };
  return (
    <Stepper
      className="mt-5"
      label={t('draft.steps')}
      progress={t('draft.progress', { step: at + 1 })}
      steps={steps.map((key, index) => ({
        key,
        label: t(`draft.step.${key}`),
        state: stateOf(index),
      }))}
      stateTexts={{
        done: t('draft.stepState.done'),
        current: t('draft.stepState.current'),
        todo: t('draft.stepState.todo'),
        attention: t('draft.stepState.attention'),
      }}
    />
  );
}
