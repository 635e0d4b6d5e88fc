import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
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
    <Table caption={t('whatIf.answers')} className="min-w-[36rem]">
      <TableHead>
        <Th>{t('whatIf.extra')}</Th>
        <Th end>{t('whatIf.gainMeetings')}</Th>
        <Th end>{t('whatIf.gainMust')}</Th>
        <Th end>{t('whatIf.from')}</Th>
        <Th>{t('whatIf.at')}</Th>
      </TableHead>
      <tbody>
        {runs.map(({ id, summary, finishedAt }) => {
          const answer = summary?.whatIf;
          if (!answer) return null;
          return (
            <Tr key={id}>
              <Td className="font-semibold">{extraText(answer.extra, t)}</Td>
              <Td end className="text-lg font-semibold text-action">
                {signed(answer.gain.meetings)}
              </Td>
              <Td end>{signed(answer.gain.mustMet)}</Td>
              <Td end>
                {t('whatIf.fromTo', {
                  from: answer.without.meetings,
                  to: answer.without.meetings + answer.gain.meetings,
                })}
              </Td>
              <Td className="text-muted">{finishedAt ? momentText(finishedAt, t, locale) : ''}</Td>
            </Tr>
          );
        })}
      </tbody>
    </Table>
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
