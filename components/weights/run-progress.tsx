import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { Progress } from '@/components/ui/states';
import type { Viewer } from '@/lib/auth/viewer-type';
import { isFailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { canRank } from '@/lib/ranking/policy';
import { stop } from '@/lib/ranking/run-actions';
import type { RunView } from '@/lib/ranking/run-queries';
import { runPhases } from '@/lib/ranking/run-states';
import { LiveRefresh } from './live-refresh';
import { moment, weightsWords } from './words';

export function isUnderWay(run: RunView | null): run is RunView {
  return run?.state === 'QUEUED' || run?.state === 'RUNNING';
}

/** A computation under way: what is done, what is left, and a way to stop it. */
export async function RunProgress({
  run,
  viewer,
  href,
  locale,
}: {
  run: RunView;
  viewer: Viewer;
  /** This page, for reading it again without JavaScript. */
  href: string;
  locale: Locale;
}) {
  const t = await weightsWords(locale);
  const at = run.phase ? runPhases.indexOf(run.phase) : -1;
  const steps = runPhases.length;
  const part = run.total > 0 ? Math.min(1, run.done / run.total) : 0;
  const left = runPhases.slice(at + 1).map((phase) => t(`run.phase.${phase}`));
  const where = run.phase
    ? t('run.step', { step: at + 1, steps, phase: t(`run.phase.${run.phase}`) })
    : t('run.queued');
  return (
    <div className="mt-4 border-l-[5px] border-focus bg-selected px-4 py-3">
      <h3 className="text-md font-semibold">{t(`run.title.${run.kind}`)}</h3>
      <Progress
        className="mt-2"
        label={t(`run.title.${run.kind}`)}
        value={Math.round(((Math.max(0, at) + part) / steps) * 100)}
        max={100}
        text={where}
        action={canRank(viewer) ? <Stop run={run} locale={locale} /> : undefined}
      />
      <p className="tabular mt-1 text-sm text-muted">
        {run.total > 0 ? `${t('run.counted', { done: run.done, total: run.total })} · ` : ''}
        {left.length > 0 ? t('run.left', { phases: left.join(' · ') }) : t('run.last')}
      </p>
      <p className="mt-1">
        <LiveRefresh
          text={t('run.follows')}
          link={<TextLink href={href}>{t('run.refresh')}</TextLink>}
        />
      </p>
    </div>
  );
}

async function Stop({ run, locale }: { run: RunView; locale: Locale }) {
  const t = await weightsWords(locale);
  return (
    <ActionForm action={stop} id={`stop-${run.kind.toLowerCase()}`} nouns={['ranking']}>
      <input type="hidden" name="runId" value={run.id} />
      <input type="hidden" name="kind" value={run.kind} />
      <SubmitButton variant="secondary" size="sm" pendingText={t('run.cancelling')}>
        {t('run.cancel')}
      </SubmitButton>
    </ActionForm>
  );
}

/** How the last computation ended, when it ended without a result. */
export async function RunEnded({ run, locale }: { run: RunView | null; locale: Locale }) {
  const [t, failure] = await Promise.all([
    weightsWords(locale),
    getTranslations({ locale, namespace: 'failure' }),
  ]);
  if (run?.state === 'CANCELLED') {
    return (
      <Alert className="mt-4" title={t('run.cancelledTitle')}>
        {t('run.cancelledText')}
      </Alert>
    );
  }
  if (run?.state !== 'FAILED') return null;
  const at = run.finishedAt ?? run.heartbeatAt ?? run.startedAt;
  return (
    <Alert tone="bad" className="mt-4" title={t('run.failedTitle')}>
      <p>{failure(failureKey(run.failure))}</p>
      {at ? <p>{t('run.failedDo', { at: moment(t, at, locale) })}</p> : null}
    </Alert>
  );
}

/** A run's code is stored text: one that is not known reads as the general one. */
function failureKey(code: string | null) {
  return (code && isFailureCode(code) ? code : 'ranking.failed') as 'ranking.failed';
}
