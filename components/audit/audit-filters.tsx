import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { centreChoices } from '@/components/officer/centre-name';
import { FilterForm } from '@/components/officer/filter-form';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import type { AuditFilter } from '@/lib/audit/schema';
import type { Locale } from '@/lib/i18n/locales';
import { actionNames } from './action-name';

export async function AuditFilters({
  filter,
  actions,
  withCentre,
  locale,
}: {
  filter: AuditFilter;
  /** The actions that occur. */
  actions: readonly string[];
  withCentre: boolean;
  locale: Locale;
}) {
  const [t, officer, names] = await Promise.all([
    getTranslations({ locale, namespace: 'audit' }),
    getTranslations({ locale, namespace: 'officer' }),
    actionNames(locale),
  ]);
  const days = await dateTexts(locale);
  const nouns = [...new Set(actions.map((action) => action.split('.')[0] ?? ''))];
  const groups = nouns.map((noun) => ({
    label: names.noun(noun),
    options: [
      { value: noun, label: t('all', { noun: names.noun(noun) }) },
      ...actions
        .filter((action) => action.startsWith(`${noun}.`))
        .map((action) => ({ value: action, label: names.action(action) })),
    ],
  }));
  const { before: _, ...set } = filter;
  return (
    <FilterForm
      locale={locale}
      path="/officer/audit"
      keep={{ correlation: filter.correlation }}
      filtered={Object.values(set).some((value) => value !== undefined)}
    >
      <Field id="actor" label={t('filter.actor')} className="sm:w-44">
        <TextInput id="actor" name="actor" defaultValue={filter.actor} />
      </Field>
      <Field id="action" label={t('filter.action')} className="sm:w-60">
        <Select
          id="action"
          name="action"
          empty={officer('filter.all')}
          groups={groups}
          defaultValue={filter.action ?? ''}
        />
      </Field>
      <Field id="subject" label={t('filter.subject')} className="sm:w-52">
        <TextInput id="subject" name="subject" defaultValue={filter.subject} />
      </Field>
      {withCentre ? (
        <Field id="centre" label={t('filter.centre')} className="sm:w-52">
          <Select
            id="centre"
            name="centre"
            empty={officer('filter.all')}
            options={[
              { value: 'headquarters', label: t('filter.noCentre') },
              ...centreChoices(locale),
            ]}
            defaultValue={filter.centre ?? ''}
          />
        </Field>
      ) : null}
      <DateField
        name="from"
        label={t('filter.from')}
        defaultValue={filter.from}
        texts={days}
        fieldClassName="sm:w-44"
      />
      <DateField
        name="to"
        label={t('filter.to')}
        defaultValue={filter.to}
        texts={days}
        fieldClassName="sm:w-44"
      />
    </FilterForm>
  );
}
