import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { Progress } from '@/components/ui/states';
import { LiveRefresh } from '@/components/weights/live-refresh';
import { stopRun } from '@/lib/event-schedule/desk-actions';
import type { RunView, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { runPhases } from '@/lib/event-schedule/run-schema';
import { isFailureCode } from '@/lib/failure';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { gapText } from './gap-text';
import { type DeskWords, deskWords } from './words';

export function isUnderWay(run: RunView | null): run is RunView {
  return run?.state === 'QUEUED' || run?.state === 'RUNNING';
}

/** A computation under way: how far, how good so far, and a way to stop it. */
export async function RunProgress({
  run,
  mayStop,
  code,
  href,
  locale,
}: {
  run: RunView;
  /** Of the event. */
  code: string;
  mayStop: boolean;
  /** This page, for reading it again without JavaScript. */
  href: string;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const at = run.phase ? runPhases.indexOf(run.phase) : -1;
  const steps = runPhases.length;
  const left = runPhases.slice(at + 1).map((phase) => t(`run.phase.${phase}`));
  const where = run.phase
    ? t('run.step', { step: at + 1, steps, phase: t(`run.phase.${run.phase}`) })
    : t('run.queued');
  const title = t(`run.title.${run.kind === 'solve' ? 'solve' : 'whatIf'}`);
  return (
    <div className="mt-4 border-l-[5px] border-focus bg-selected px-4 py-3">
      <h3 className="text-md font-semibold">{title}</h3>
      <Progress
        className="mt-2"
        label={title}
        value={Math.round(((Math.max(0, at) + Math.min(1, run.share)) / steps) * 100)}
        max={100}
        text={where}
        action={
          mayStop ? (
            <ActionForm action={stopRun} id="stop-run" nouns={['schedule']}>
              <input type="hidden" name="runId" value={run.id} />
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="kind" value={run.kind} />
              <SubmitButton variant="secondary" size="sm" pendingText={t('run.cancelling')}>
                {t('run.cancel')}
              </SubmitButton>
            </ActionForm>
          ) : undefined
        }
      />
      <p className="tabular mt-1 text-sm">{soFar(run, t, locale)}</p>
      <p className="tabular text-sm text-muted">
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

/** What the best schedule so far is worth, and what none can exceed. */
function soFar(run: RunView, t: DeskWords, locale: Locale): string {
  if (run.bound === null || run.bound <= 0) return t('run.noBound');
  const bound = formatNumber(Math.round(run.bound), locale);
  if (run.value === null || run.value <= 0) return t('run.bound', { bound });
  const value = formatNumber(Math.round(run.value), locale);
  const gap = run.gap ?? (run.bound - run.value) / run.bound;
  return t('run.soFar', { value, bound, gap: gapText(gap, t, locale) });
}

/** How the last computation ended, when it ended without a result. */
export async function RunEnded({
  run,
  plan,
  locale,
}: {
  run: RunView | null;
  plan: SchedulePlan;
  locale: Locale;
}) {
  const [t, failure] = await Promise.all([
    deskWords(locale),
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
  const code = run.failure && isFailureCode(run.failure) ? run.failure : 'schedule.failed';
  const words = planWords(plan, locale);
  const { pairs = [], registrationId, slotNumber } = run.failureDetail ?? {};
  return (
    <Alert tone="bad" className="mt-4" title={t('run.failedTitle')}>
      <p>{failure(code)}</p>
      {registrationId ? (
        <p>{t('run.failedWho', { name: words.party(registrationId).text })}</p>
      ) : null}
      {slotNumber ? <p>{t('run.failedWhen', { time: words.slot(slotNumber) })}</p> : null}
      {pairs.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {pairs.map((pair) => (
            <li key={`${pair.smeRegId} ${pair.partnerRegId}`}>{words.pair(pair)}</li>
          ))}
        </ul>
      ) : null}
      <p>{t('run.failedDo')}</p>
    </Alert>
  );
}
