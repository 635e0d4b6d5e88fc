import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { report } from '@/lib/event-day/day-actions';
import type { DayMeetingView } from '@/lib/event-day/day-board';
import { disruptionKinds } from '@/lib/event-day/repair-schema';
import { Away } from './day-away';
import type { DayView } from './day-view';

/** Something goes wrong: who or what, and from when. The ways to go on come at once. */
export function ReportForm(view: DayView & { meeting: DayMeetingView | null }) {
  const { board, words, own, meeting } = view;
  const { t } = words;
  const slots = board.slots.map(({ number }) => ({
    value: String(number),
    label: words.dayTime(number),
  }));
  return (
    <Section title={t('day.report')} id="report">
      <ActionForm
        action={report}
        nouns={['event-day', 'event-disruption']}
        id="report-form"
        key={meeting?.id ?? 'none'}
      >
        <div className="mt-4 grid max-w-field gap-4">
          <input type="hidden" name="code" value={board.code} />
          <input type="hidden" name="back" value={`${own}#open`} />
          <SelectField
            name="kind"
            label={t('day.what')}
            options={disruptionKinds.map((kind) => ({ value: kind, label: t(`day.kind.${kind}`) }))}
            defaultValue="late"
          />
          <SelectField
            name="subjectId"
            label={t('day.who')}
            groups={groupsOf(view)}
            defaultValue={defaultSubject(meeting)}
          />
          <SelectField
            name="slotNumber"
            label={t('day.from')}
            hint={t('day.fromHint')}
            options={slots}
            defaultValue={String(meeting?.slotNumber ?? board.shown?.number ?? 1)}
          />
          <SelectField
            name="slots"
            label={t('day.more')}
            options={[1, 2, 3].map((value) => ({ value: String(value), label: String(value) }))}
            defaultValue="1"
          />
          <SubmitButton wide="phone" pendingText={t('day.searching')}>
            {t('day.propose')}
          </SubmitButton>
        </div>
      </ActionForm>
      <Away {...view} />
    </Section>
  );
}

/** Of a meeting that was chosen its own parties, table and interpreter; else everybody. */
function groupsOf({ board, words, meeting }: DayView & { meeting: DayMeetingView | null }) {
  const { t } = words;
  const option = (id: string, label: string) => ({ value: id, label });
  const pair = (one: DayMeetingView) =>
    option(one.id, t('day.pair', { sme: words.party(one.sme), partner: words.party(one.partner) }));
  const parties = [...board.parties.values()]
    .filter(({ id, state }) =>
      meeting ? id === meeting.sme?.id || id === meeting.partner?.id : state === 'REGISTERED',
    )
    .map((party) => option(party.id, words.party(party)))
    .sort((a, b) => a.label.localeCompare(b.label));
  const tables = [...board.tables.values()]
    .filter(({ id }) => !meeting || id === meeting.table?.id)
    .map(({ id, label }) => option(id, t('day.tableNamed', { table: label })));
  const interpreters = [...board.interpreters.values()]
    .filter(({ id }) => !meeting || id === meeting.interpreter?.id)
    .map(({ id, name }) => option(id, name));
  const meetings = (meeting ? [meeting] : board.meetings).map(pair);
  return [
    { label: t('day.group.parties'), options: parties },
    { label: t('day.group.meetings'), options: meetings },
    { label: t('day.group.tables'), options: tables },
    { label: t('day.group.interpreters'), options: interpreters },
  ].filter(({ options }) => options.length > 0);
}

/** Whoever of the two is not there yet. */
function defaultSubject(meeting: DayMeetingView | null): string {
  const missing = [meeting?.partner, meeting?.sme].find((party) => party && party.here === 0);
  return (missing ?? meeting?.partner)?.id ?? '';
}
