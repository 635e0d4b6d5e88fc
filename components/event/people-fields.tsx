import { getTranslations } from 'next-intl/server';
import { CheckboxGroup, TextField } from '@/components/form/fields';
import { Fold } from '@/components/ui/fold';
import { personName } from '@/lib/event/event-form';
import type { Side } from '@/lib/event/states';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { PersonValues } from './registration-values';

/** As many lines as one form shows besides those that are there. */
const spareRows = 2;

export function rowsOf(people: readonly PersonValues[]): (PersonValues | null)[] {
  return [...people, ...Array.from({ length: spareRows }, () => null)];
}

/** Who comes: a line each; a line that is cleared takes the person off. */
export async function PeopleFields({
  people,
  side,
  locale,
}: {
  people: readonly (PersonValues | null)[];
  side: Side;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const optional = t('form.optional');
  // Whoever comes first is asked for openly; empty lines for more open on demand.
  const open = Math.max(1, people.filter((person) => person !== null).length);
  const lines = people.map((person, index) => {
    const name = (part: Parameters<typeof personName>[1]) => personName(index, part);
    const text = (part: 'nameRoman' | 'nameReading' | 'position', lang?: string) => (
      <TextField
        name={name(part)}
        label={t(`people.${part}`)}
        optional={optional}
        maxLength={120}
        autoComplete="off"
        {...(lang ? { lang } : {})}
        defaultValue={person?.[part] ?? ''}
      />
    );
    return (
      <fieldset
        key={person?.id ?? name('name')}
        className="grid min-w-0 gap-3 border-l-2 border-line pl-4 sm:grid-cols-2"
      >
        <legend className="text-sm font-semibold">
          {t('people.person', { number: index + 1 })}
        </legend>
        <input type="hidden" name={name('id')} value={person?.id ?? ''} />
        <TextField
          name={name('name')}
          label={t('people.name')}
          maxLength={120}
          autoComplete="off"
          {...(index === 0 ? {} : { optional })}
          defaultValue={person?.name ?? ''}
        />
        {side === 'PARTNER' ? text('nameReading', 'ja') : text('nameRoman', 'en')}
        {side === 'PARTNER' ? text('nameRoman', 'en') : null}
        {text('position')}
        <TextField
          name={name('email')}
          label={t('people.email')}
          type="email"
          maxLength={254}
          autoComplete="off"
          optional={optional}
          defaultValue={person?.email ?? ''}
        />
        <CheckboxGroup
          name={`person-${index}-languages[]`}
          label={t('people.languages')}
          optional={optional}
          columns={3}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
          defaultValue={person?.languages ?? []}
          fieldClassName="sm:col-span-2"
        />
      </fieldset>
    );
  });
  return (
    <div className="grid gap-5 pt-3">
      <p className="max-w-text text-sm text-muted">{t('people.hint')}</p>
      {lines.slice(0, open)}
      {lines.length > open ? (
        <Fold title={t('people.more')}>
          <div className="grid gap-5">{lines.slice(open)}</div>
        </Fold>
      ) : null}
    </div>
  );
}
