import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { CheckboxField, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { saveGoal } from '@/lib/programme/pair-actions';
import type { GoalView } from '@/lib/programme/pair-queries';
import { goalKinds } from '@/lib/programme/states';

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? '';
const figure = (value: number | null | undefined) => (value == null ? '' : String(value));

/** Sets a goal or changes one: what is measured, and its figures as far as they are known. */
export async function GoalForm({
  pairId,
  goal,
  page,
  locale,
}: {
  pairId: string;
  goal: GoalView | null;
  /** Where the pair stands, without the language. */
  page: string;
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    dateTexts(locale),
  ]);
  const labels = {
    kind: t('goal.kindLabel'),
    words: t('goal.title'),
    unit: t('goal.unit'),
    before: t('goal.before'),
    target: t('goal.target'),
    after: t('goal.after'),
    beforeOn: t('goal.beforeOn'),
    afterOn: t('goal.afterOn'),
  };
  const optional = t('officer.optional');
  return (
    <ActionForm
      action={saveGoal}
      id={`goal-${goal?.id ?? 'new'}`}
      key={`${goal?.id ?? 'new'}-${goal?.version ?? 0}`}
      nouns={['round', 'pair', 'goal']}
      labels={labels}
      className="mt-2 grid max-w-text gap-4 border-l-2 border-line pl-4 sm:grid-cols-3"
    >
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="pairId" value={pairId} />
      <input type="hidden" name="goalId" value={goal?.id ?? ''} />
      {goal ? <input type="hidden" name="version" value={goal.version} /> : null}
      <input type="hidden" name="language" value={goal?.words?.language ?? locale} />
      <SelectField
        name="kind"
        label={labels.kind}
        options={goalKinds.map((value) => ({ value, label: t(`goal.kind.${value}`) }))}
        defaultValue={goal?.kind ?? 'lean'}
      />
      <TextField
        name="words"
        label={labels.words}
        hint={t('goal.titleHint')}
        maxLength={300}
        defaultValue={goal?.words?.body ?? ''}
        fieldClassName="sm:col-span-2"
      />
      {(['before', 'target', 'after'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          inputMode="decimal"
          {...(name === 'after' ? { optional } : {})}
          defaultValue={figure(goal?.[name])}
        />
      ))}
      <TextField
        name="unit"
        label={labels.unit}
        maxLength={40}
        defaultValue={goal?.unit ?? ''}
        optional={optional}
      />
      <DateField
        name="beforeOn"
        label={labels.beforeOn}
        optional={optional}
        defaultValue={day(goal?.beforeOn ?? null)}
        texts={texts}
      />
      <DateField
        name="afterOn"
        label={labels.afterOn}
        optional={optional}
        defaultValue={day(goal?.afterOn ?? null)}
        texts={texts}
      />
      <div className="sm:col-span-3">
        <CheckboxField
          name="lowerIsBetter"
          label={t('goal.lowerIsBetter')}
          defaultChecked={goal?.lowerIsBetter ?? false}
        />
        <SubmitButton size="sm" wide="phone" className="mt-2">
          {t('goal.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
