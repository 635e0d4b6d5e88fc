import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { canRank } from '@/lib/ranking/policy';
import { preview as askForPreview } from '@/lib/ranking/run-actions';
import type { RunView } from '@/lib/ranking/run-queries';
import type { RunSummary } from '@/lib/ranking/summary';
import { canEditWeights } from '@/lib/weights/policy';
import type { VersionView } from '@/lib/weights/queries';
import { ChangesBySide } from './changes';
import { FiguresTable } from './figures-table';
import type { PreviewAge } from './preview-age';
import { RunButton } from './run-button';
import { isUnderWay, RunEnded, RunProgress } from './run-progress';
import { TradeOff } from './trade-off';
import { Uncovered } from './uncovered';
import { moment, type WeightsWords, weightsWords } from './words';

/** What the draft would change, beside what is in force. */
export async function PreviewSection({
  run,
  age,
  draft,
  active,
  viewer,
  locale,
}: {
  /** The newest preview of this draft. */
  run: RunView | null;
  age: PreviewAge;
  draft: VersionView;
  active: VersionView;
  viewer: Viewer;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const running = isUnderWay(run);
  const edits = canEditWeights(viewer);
  const summary = run?.state === 'DONE' ? run.summary : null;
  const at = run?.finishedAt;
  return (
    <Section
      id="preview"
      title={edits && draft.state === 'DRAFT' ? t('preview.title') : t('preview.titleRead')}
      aside={
        summary && at ? (
          <span className="text-sm text-muted">
            {t('preview.computedAt', { at: moment(t, at, locale) })}
          </span>
        ) : undefined
      }
    >
      {running ? (
        <RunProgress
          run={run}
          viewer={viewer}
          href={`/${locale}/officer/matching/draft`}
          locale={locale}
        />
      ) : (
        <RunEnded run={run} locale={locale} />
      )}
      {summary ? null : (
        <p className="mt-3 max-w-text text-sm">
          {edits ? t('preview.noneText') : t('preview.noneRead')}
        </p>
      )}
      {summary && age !== 'fresh' ? (
        <Alert tone="warn" className="mt-4" title={t('preview.oldTitle')}>
          {t(age === 'otherForce' ? 'preview.oldForce' : 'preview.oldDraft')}
        </Alert>
      ) : null}
      {canRank(viewer) && !running ? (
        <div className="mt-4 flex flex-col gap-x-5 gap-y-2 sm:flex-row sm:items-center">
          <RunButton
            action={askForPreview}
            id="ask-preview"
            text={summary ? t('preview.again') : t('preview.compute')}
            variant={summary && age === 'fresh' ? 'secondary' : 'primary'}
            locale={locale}
          />
          {draft.state === 'DRAFT' ? (
            <p className="text-sm text-muted">{t('preview.unsaved')}</p>
          ) : null}
        </div>
      ) : null}
      {summary ? <Outcome {...{ summary, draft, active, namesSmes: edits, t, locale }} /> : null}
    </Section>
  );
}

function Outcome({
  summary,
  draft,
  active,
  namesSmes,
  t,
  locale,
}: {
  summary: RunSummary;
  draft: VersionView;
  active: VersionView;
  namesSmes: boolean;
  t: WeightsWords;
  locale: Locale;
}) {
  const { present, smes, partners, tradeOff, uncovered } = summary;
  const without = summary.draft ? summary.draft.smes - summary.draft.covered : 0;
  const part = 'mt-10 text-md font-semibold';
  return (
    <>
      <h3 className="mt-6 text-md font-semibold">{t('preview.figures')}</h3>
      <div className="mt-2">
        <FiguresTable present={present} draft={summary.draft} locale={locale} />
      </div>
      <p className="mt-3 max-w-text text-sm text-muted">{t('preview.ownScores')}</p>
      {smes && partners ? (
        <>
          <h3 className={part}>{t('changes.title')}</h3>
          <ChangesBySide {...{ smes, partners, namesSmes, locale }} />
        </>
      ) : null}
      <h3 className={part}>{t('preview.uncovered', { count: without })}</h3>
      <Uncovered groups={uncovered} namesSmes={namesSmes} locale={locale} />
      {tradeOff.length > 0 ? (
        <>
          <h3 className={part}>{t('tradeOff.title')}</h3>
          <p className="mt-1 max-w-text text-sm text-muted">{t('tradeOff.draftText')}</p>
          <TradeOff
            points={tradeOff}
            present={{ ...present, fairness: active.fairness }}
            draft={summary.draft ? { ...summary.draft, fairness: draft.fairness } : null}
            locale={locale}
          />
        </>
      ) : null}
    </>
  );
}
