import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { languagePairs } from '@/lib/event/states';
import { startWhatIf } from '@/lib/event-schedule/desk-actions';
import type { RunView, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { schedulable } from '@/lib/event-schedule/plan-write';
import type { RunExtra } from '@/lib/event-schedule/run-schema';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { momentText } from './moment-text';
import { isUnderWay, RunEnded, RunProgress } from './run-progress';
import { type DeskWords, deskWords } from './words';

/** What more tables, interpreters or times would gain, computed and not guessed. */
export async function WhatIf({
  plan,
  runs,
  locale,
}: {
  plan: SchedulePlan;
  /** What-ifs, newest first. */
  runs: readonly RunView[];
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const newest = runs[0] ?? null;
  const running = isUnderWay(newest);
  const done = runs.filter(({ state, summary }) => state === 'DONE' && summary?.whatIf);
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
      <Section id="ask" title={t('whatIf.title')}>
        <p className="mt-3 max-w-text text-sm">{t('whatIf.lead')}</p>
        {running ? (
          <RunProgress
            run={newest}
            mayStop={plan.canManage}
            code={plan.event.code}
            href={schedulePath(locale, plan.event.code, 'whatIf')}
            locale={locale}
          />
        ) : (
          <RunEnded run={newest} plan={plan} locale={locale} />
        )}
        {plan.canManage && !running && schedulable.includes(plan.event.state) ? (
          <AskForm plan={plan} t={t} />
        ) : null}
      </Section>
      {done.length > 0 ? (
        <Section id="answers" title={t('whatIf.answers')}>
          <Answers runs={done} t={t} locale={locale} />
          {done[0] ? <NewPairs plan={plan} run={done[0]} t={t} locale={locale} /> : null}
        </Section>
      ) : null}
    </div>
  );
}

function AskForm({ plan, t }: { plan: SchedulePlan; t: DeskWords }) {
  const numbers = { tables: 2, interpreters: 1, slots: 0 } as const;
  const most = { tables: 50, interpreters: 20, slots: 10 } as const;
  return (
    <ActionForm
      action={startWhatIf}
      id="what-if"
      nouns={['event', 'schedule']}
      labels={{
        tables: t('whatIf.tables'),
        interpreters: t('whatIf.interpreters'),
        slots: t('whatIf.slots'),
        languages: t('whatIf.languages'),
      }}
      className="mt-5"
    >
      <input type="hidden" name="eventId" value={plan.event.id} />
      <input type="hidden" name="code" value={plan.event.code} />
      <div className="grid max-w-3xl gap-x-6 gap-y-4 sm:grid-cols-3">
        {(['tables', 'interpreters', 'slots'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`whatIf.${name}`)}
            type="number"
            inputMode="numeric"
            min={0}
            max={most[name]}
            defaultValue={String(numbers[name])}
          />
        ))}
      </div>
      <div className="mt-4">
        <CheckboxGroup
          name="languages[]"
          label={t('whatIf.languages')}
          columns={3}
          defaultValue={['ja-th']}
          options={languagePairs.map((pair) => ({ value: pair, label: t(`pair.${pair}`) }))}
        />
      </div>
      <SubmitButton className="mt-5" wide="phone" pendingText={t('run.asking')}>
        {t('whatIf.submit')}
      </SubmitButton>
    </ActionForm>
  );
}

function extraText(extra: RunExtra, t: DeskWords): string {
  return [
    extra.tables > 0 ? t('whatIf.moreTables', { count: extra.tables }) : '',
    extra.interpreters > 0
      ? t('whatIf.moreInterpreters', {
          count: extra.interpreters,
          languages: extra.languages.map((pair) => t(`pair.${pair}`)).join(' · '),
        })
      : '',
    extra.slots > 0 ? t('whatIf.moreSlots', { count: extra.slots }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Answers({ runs, t, locale }: { runs: readonly RunView[]; t: DeskWords; locale: Locale }) {
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${formatNumber(Math.abs(Math.round(value)), locale)}`;
  return (
    <ul>
      {runs.map(({ id, summary, finishedAt }) => {
        const answer = summary?.whatIf;
        if (!answer) return null;
        const { extra, gain, without } = answer;
        return (
          <li
            key={id}
            className="grid gap-x-8 gap-y-1 border-b border-line py-3 text-sm md:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]"
          >
            <p className="font-semibold">
              {extraText(extra, t)}
              <span className="block text-xs font-normal text-muted">
                {finishedAt ? t('run.computedAt', { at: momentText(finishedAt, t, locale) }) : ''}
              </span>
            </p>
            <dl className="tabular flex flex-wrap gap-x-8 gap-y-1">
              <Gain term={t('whatIf.gainMeetings')} strong>
                {signed(gain.meetings)}
              </Gain>
              <Gain term={t('whatIf.gainMust')}>{signed(gain.mustMet)}</Gain>
              <Gain term={t('whatIf.from')}>
                {t('whatIf.fromTo', {
                  from: without.meetings,
                  to: without.meetings + gain.meetings,
                })}
              </Gain>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function Gain({
  term,
  strong = false,
  children,
}: {
  term: string;
  strong?: boolean;
  children: ReactNode;
}) {
  return (
    <div>
      <dt className="text-xs text-muted">{term}</dt>
      <dd className={strong ? 'text-lg font-semibold text-action' : 'text-lg'}>{children}</dd>
    </div>
  );
}

/** Who would meet thanks to the newest extra. */
function NewPairs({
  plan,
  run,
  t,
  locale,
}: {
  plan: SchedulePlan;
  run: RunView;
  t: DeskWords;
  locale: Locale;
}) {
  const pairs = run.summary?.whatIf?.newPairs ?? [];
  if (pairs.length === 0) return <p className="mt-4 text-sm">{t('whatIf.noNewPairs')}</p>;
  const words = planWords(plan, locale);
  return (
    <>
      <h3 className="mt-6 text-md font-semibold">{t('whatIf.newPairs')}</h3>
      <ul className="mt-1 grid border-t border-line text-sm sm:grid-cols-2 sm:gap-x-10">
        {pairs.map((pair) => (
          <li key={`${pair.smeRegId} ${pair.partnerRegId}`} className="border-b border-line py-1.5">
            {words.pair(pair)}
            {pair.must ? <span className="ml-2 text-muted">{t('grid.must')}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
