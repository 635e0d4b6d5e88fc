import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { startSolve, takeOverResult } from '@/lib/event-schedule/desk-actions';
import type { RunView, SchedulePlan, TakeOverView } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { schedulable } from '@/lib/event-schedule/plan-write';
import { isFailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { DifferenceList } from './difference-list';
import { InForce } from './in-force';
import { momentText } from './moment-text';
import { OfferSection } from './offer-section';
import { PairForm } from './pair-form';
import { ResultFigures } from './result-figures';
import { isUnderWay, RunEnded, RunProgress } from './run-progress';
import { UnmetCounts } from './unmet-counts';
import { type DeskWords, deskWords } from './words';

const nouns = ['event', 'schedule', 'event-meeting'];

/** The officer's desk: compute, compare, take over, tell both sides. */
export async function ScheduleOverview({
  plan,
  run,
  takeOver,
  now,
  locale,
}: {
  plan: SchedulePlan;
  /** The newest computation that solves; null before the first. */
  run: RunView | null;
  /** What taking its result over would do; null when there is none to take. */
  takeOver: TakeOverView | null;
  now: Date;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const href = schedulePath(locale, plan.event.code, 'overview');
  const running = isUnderWay(run);
  const changes = schedulable.includes(plan.event.state);
  const mayCompute = plan.canManage && changes;
  const pending = changes && run?.state === 'DONE' && run.takenOverAt === null && takeOver !== null;
  const hasMeetings = plan.meetings.length > 0;
  const told = <OfferSection key="tell" plan={plan} now={now} locale={locale} />;
  const force = <InForce key="force" plan={plan} locale={locale} />;
  const calculation =
    running || pending || mayCompute ? (
      <Section
        key="run"
        id="run"
        title={t('run.heading')}
        aside={
          run?.finishedAt ? (
            <span className="text-sm text-muted">
              {t('run.computedAt', { at: momentText(run.finishedAt, t, locale) })}
            </span>
          ) : undefined
        }
      >
        {running ? (
          <RunProgress
            run={run}
            mayStop={plan.canManage}
            code={plan.event.code}
            href={href}
            locale={locale}
          />
        ) : (
          <RunEnded run={run} plan={plan} locale={locale} />
        )}
        {run ? null : <p className="mt-3 max-w-text text-sm">{t('run.lead')}</p>}
        {mayCompute && !running ? (
          <StartForm plan={plan} again={run !== null} primary={!pending && !hasMeetings} t={t} />
        ) : null}
        {pending ? <Result {...{ plan, run, takeOver, t, locale }} /> : null}
      </Section>
    ) : null;
  const failed = run?.state === 'FAILED' || run?.state === 'CANCELLED';
  // What is to be done next stands first: a result to judge, or a schedule to tell both sides.
  const parts =
    running || pending || failed || !hasMeetings
      ? [calculation, force, told]
      : [told, force, calculation];
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
      {before.includes(plan.event.state) ? (
        <EmptyState
          title={t('run.notYetTitle')}
          actions={
            <ButtonLink
              size="sm"
              variant="secondary"
              href={`/${locale}/officer/events/${plan.event.code}#next`}
            >
              {t('run.notYetDo')}
            </ButtonLink>
          }
        >
          <p>{t('run.notYetText')}</p>
        </EmptyState>
      ) : (
        <>
          {parts}
          {mayCompute ? (
            <Section id="by-hand" title={t('byHand.title')}>
              <PairForm plan={plan} chosen={{}} locale={locale} />
            </Section>
          ) : null}
        </>
      )}
    </div>
  );
}

/** States in which nobody has been asked for wishes. */
const before: readonly string[] = ['DRAFT', 'OPEN'];

function StartForm({
  plan,
  again,
  primary,
  t,
}: {
  plan: SchedulePlan;
  again: boolean;
  primary: boolean;
  t: DeskWords;
}) {
  return (
    <ActionForm action={startSolve} id="solve" nouns={nouns} className="mt-4">
      <input type="hidden" name="eventId" value={plan.event.id} />
      <input type="hidden" name="code" value={plan.event.code} />
      <SelectField
        name="fill"
        fieldClassName="mb-4 max-w-96"
        label={t('run.fill')}
        hint={t('run.fillHint')}
        options={[0, 3, 5, 10].map((rank) => ({
          value: String(rank),
          label: t('run.fillUpTo', { rank }),
        }))}
      />
      <div className="flex flex-col gap-x-5 gap-y-2 sm:flex-row sm:items-center">
        <SubmitButton
          variant={primary ? 'primary' : 'secondary'}
          wide="phone"
          pendingText={t('run.asking')}
        >
          {t(again ? 'run.again' : 'run.start')}
        </SubmitButton>
        <p className="max-w-text text-sm text-muted">
          {t(again ? 'run.againText' : 'run.startText')}
        </p>
      </div>
    </ActionForm>
  );
}

/** What was found and is not yet in force. */
async function Result({
  plan,
  run,
  takeOver,
  t,
  locale,
}: {
  plan: SchedulePlan;
  run: RunView;
  takeOver: TakeOverView;
  t: DeskWords;
  locale: Locale;
}) {
  const { summary } = run;
  if (!summary) return null;
  const { moved, dropped, added } = takeOver.differences;
  const same = moved.length + dropped.length + added.length === 0;
  return (
    <>
      <h3 className="mt-8 text-lg">{t('result.title')}</h3>
      {summary.cutShort ? (
        <Alert tone="warn" className="mt-3" title={t('result.cutShortTitle')}>
          {t('result.cutShortText')}
        </Alert>
      ) : null}
      <ResultFigures figures={summary.figures} seconds={summary.seconds} locale={locale} />
      <UnmetCounts counts={summary.unmetCounts} hrefOf={null} locale={locale} />
      <h3 id="differences" className="mt-8 text-lg">
        {t('diff.title')}
      </h3>
      {same ? (
        <p className="mt-2 text-sm">{t('diff.none')}</p>
      ) : (
        <DifferenceList plan={plan} differences={takeOver.differences} locale={locale} />
      )}
      <TakeOver {...{ plan, run, takeOver, t, locale }} />
    </>
  );
}

async function TakeOver({
  plan,
  run,
  takeOver,
  t,
  locale,
}: {
  plan: SchedulePlan;
  run: RunView;
  takeOver: TakeOverView;
  t: DeskWords;
  locale: Locale;
}) {
  const failure = await getTranslations({ locale, namespace: 'failure' });
  const words = planWords(plan, locale);
  if (takeOver.faults.length > 0) {
    return (
      <Alert tone="warn" className="mt-6" title={t('takeOver.faultTitle')}>
        <ul className="mt-1 list-disc pl-5">
          {takeOver.faults.map((fault) => (
            <li key={fault.code}>
              {isFailureCode(fault.code) ? failure(fault.code) : fault.code}
              {fault.pairs.length > 0
                ? ` ${fault.pairs.slice(0, 5).map(words.pair).join(' · ')}`
                : ''}
            </li>
          ))}
        </ul>
        <p className="mt-1">{t('takeOver.faultDo')}</p>
      </Alert>
    );
  }
  if (!plan.canManage) return null;
  const told = [...takeOver.differences.moved, ...takeOver.differences.dropped].filter(
    (one) => one.told,
  ).length;
  return (
    <ActionForm action={takeOverResult} id="take-over" nouns={nouns} className="mt-6">
      <input type="hidden" name="runId" value={run.id} />
      <input type="hidden" name="code" value={plan.event.code} />
      <input type="hidden" name="version" value={plan.event.version} />
      <p className="mb-3 max-w-text text-sm">{t('takeOver.text', { told })}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton wide="phone" pendingText={t('takeOver.pending')}>
          {t('takeOver.submit')}
        </SubmitButton>
        <TextLink href={schedulePath(locale, plan.event.code, 'grid')}>
          {t('takeOver.look')}
        </TextLink>
      </div>
    </ActionForm>
  );
}
