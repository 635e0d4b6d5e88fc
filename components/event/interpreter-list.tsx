import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import { InScript } from '@/components/ui/in-script';
import type { EventSetUp, InterpreterView } from '@/lib/event/event-view';
import { addInterpreter, editInterpreter, removeInterpreter } from '@/lib/event/set-up-actions';
import { languagePairs } from '@/lib/event/states';
import { formatList } from '@/lib/i18n/formats';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';
import { BackInUse } from './back-in-use';
import { sectorChoices } from './sector-choices';
import { slotChoices, slotName } from './slot-choices';

type Props = { event: EventSetUp; locale: Locale };

/** Interpreters with their languages, sectors and hours. */
export async function InterpreterList({ event, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <>
      {event.interpreters.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('interpreters.none')}</p>
      ) : (
        <ul>
          {event.interpreters.map((one) => (
            <li key={one.id} className="border-b border-line py-2.5 text-sm">
              <p className="font-semibold wrap-anywhere">
                <InScript within={locale}>
                  {[one.name, one.nameRoman].filter(Boolean).join(' · ')}
                </InScript>
              </p>
              <p className="text-muted">
                {formatList(
                  one.languages.map((pair) => t(`pair.${pair as 'ja-th'}`)),
                  locale,
                )}
                {one.sectors.length > 0
                  ? ` · ${formatList(
                      one.sectors.map((code) => nameOfCode(code, locale)),
                      locale,
                    )}`
                  : ''}
                {' · '}
                {one.slots.length === 0
                  ? t('interpreters.allTimes')
                  : t('interpreters.someTimes', {
                      count: one.slots.length,
                      total: event.slots.length,
                    })}
              </p>
              {one.goneFrom === null ? null : (
                <BackInUse
                  field="interpreterId"
                  id={one.id}
                  text={t('interpreters.goneFrom', {
                    time: slotName(event, one.goneFrom, locale),
                  })}
                  button={t('interpreters.back')}
                  page={`/officer/events/${event.code}/set-up#interpreters`}
                />
              )}
              <details>
                <summary
                  aria-label={t('interpreters.changeOf', { name: one.name })}
                  className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8"
                >
                  {t('change')}
                </summary>
                <InterpreterForm event={event} interpreter={one} locale={locale} />
                <ActionForm
                  action={removeInterpreter}
                  id={`remove-${one.id}`}
                  nouns={['event']}
                  className="mt-3 border-l-2 border-line pl-4"
                >
                  <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
                  <input type="hidden" name="id" value={one.id} />
                  <SubmitButton size="sm" variant="bad" wide="phone">
                    {t('interpreters.remove')}
                  </SubmitButton>
                </ActionForm>
              </details>
            </li>
          ))}
        </ul>
      )}
      <Fold title={t('interpreters.add')} open={event.interpreters.length === 0}>
        <InterpreterForm event={event} interpreter={null} locale={locale} />
      </Fold>
    </>
  );
}

async function InterpreterForm({
  event,
  interpreter,
  locale,
}: Props & { interpreter: InterpreterView | null }) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    comboboxTexts(),
  ]);
  const optional = t('form.optional');
  const labels = {
    name: t('interpreters.name'),
    nameRoman: t('interpreters.nameRoman'),
    email: t('interpreters.email'),
    language: t('interpreters.language'),
    languages: t('interpreters.pairs'),
    sectors: t('interpreters.sectors'),
    slots: t('interpreters.slots'),
  };
  const slotOptions = slotChoices(event, locale);
  return (
    <ActionForm
      action={interpreter ? editInterpreter : addInterpreter}
      id={`interpreter-${interpreter?.id ?? 'new'}`}
      key={interpreter ? JSON.stringify(interpreter) : event.interpreters.length}
      nouns={['event']}
      labels={labels}
      className="mt-2 grid max-w-text gap-4 border-l-2 border-line pl-4 sm:grid-cols-2"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      {interpreter ? (
        <input type="hidden" name="id" value={interpreter.id} />
      ) : (
        <input type="hidden" name="code" value={event.code} />
      )}
      <TextField
        name="name"
        label={labels.name}
        maxLength={120}
        autoComplete="off"
        defaultValue={interpreter?.name ?? ''}
      />
      <TextField
        name="nameRoman"
        label={labels.nameRoman}
        lang="en"
        maxLength={120}
        autoComplete="off"
        optional={optional}
        defaultValue={interpreter?.nameRoman ?? ''}
      />
      <TextField
        name="email"
        label={labels.email}
        type="email"
        maxLength={254}
        autoComplete="off"
        optional={optional}
        defaultValue={interpreter?.email ?? ''}
      />
      <SelectField
        name="language"
        label={labels.language}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={interpreter?.language ?? 'th'}
      />
      <CheckboxGroup
        name="languages[]"
        label={labels.languages}
        options={languagePairs.map((value) => ({ value, label: t(`pair.${value}`) }))}
        defaultValue={interpreter?.languages ?? ['ja-th']}
      />
      <Autocomplete
        multiple
        name="sectors[]"
        label={labels.sectors}
        hint={t('interpreters.sectorsHint')}
        optional={optional}
        options={sectorChoices(locale)}
        defaultValue={interpreter?.sectors ?? []}
        texts={texts}
      />
      {slotOptions.length > 0 ? (
        <details className="sm:col-span-2" open={(interpreter?.slots.length ?? 0) > 0}>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
            {labels.slots}
          </summary>
          <CheckboxGroup
            name="slots[]"
            label={labels.slots}
            hint={t('interpreters.slotsHint')}
            columns={3}
            options={slotOptions}
            defaultValue={interpreter?.slots.map(String) ?? []}
          />
        </details>
      ) : null}
      <div className="sm:col-span-2">
        <SubmitButton size="sm" wide="phone">
          {t(interpreter ? 'save' : 'interpreters.addOne')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
