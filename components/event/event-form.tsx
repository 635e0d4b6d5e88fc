import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { createEvent, editEvent } from '@/lib/event/event-actions';
import { presences } from '@/lib/event/states';
import { type Locale, locales } from '@/lib/i18n/locales';
import { formNotes } from './form-notes';
import { FormPart } from './form-part';
import type { EventValues } from './form-values';
import { WhoFields } from './who-fields';

const nameOf = { th: 'nameTh', ja: 'nameJa', en: 'nameEn' } as const;
const placeOf = { th: 'placeTh', ja: 'placeJa', en: 'placeEn' } as const;
const aboutOf = { th: 'aboutTh', ja: 'aboutJa', en: 'aboutEn' } as const;
const neededDays = ['startsOn', 'endsOn', 'registrationEndsOn', 'wishesEndOn'] as const;
const days = [
  'startsOn',
  'endsOn',
  'opensOn',
  'registrationEndsOn',
  'wishesEndOn',
  'confirmOn',
] as const;
const numbers = [
  'placesSme',
  'placesPartner',
  'meetingsPerSme',
  'meetingsPerPartner',
  'travelSlots',
  'sparePercent',
] as const;

/** Makes an event, or changes what was said of it. */
export async function EventForm({
  values,
  centres,
  target,
  locale,
}: {
  values: EventValues;
  /** Centres for which the viewer may make an event; the first is chosen. */
  centres: readonly { value: string; label: string }[];
  /** The event that is changed; null makes one. */
  target: { code: string; version: number } | null;
  locale: Locale;
}) {
  const [t, language, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'text.language' }),
    dateTexts(locale),
  ]);
  const optional = t('form.optional');
  const inLanguage = (key: 'name' | 'place' | 'about', one: Locale) =>
    t(`form.${key}In`, { language: language(one) });
  const labels: Record<string, string> = {
    presence: t('form.presence'),
    address: t('form.address'),
    lat: t('form.lat'),
    lon: t('form.lon'),
    centreCode: t('form.centre'),
    ...Object.fromEntries(days.map((name) => [name, t(`form.${name}`)])),
    ...Object.fromEntries(numbers.map((name) => [name, t(`form.${name}`)])),
    ...Object.fromEntries(
      locales.flatMap((one) => [
        [nameOf[one], inLanguage('name', one)],
        [placeOf[one], inLanguage('place', one)],
        [aboutOf[one], inLanguage('about', one)],
      ]),
    ),
  };
  const said = await formNotes(values, locale);
  const notes = target ? said : null;
  const order = [locale, ...locales.filter((one) => one !== locale)];
  return (
    <ActionForm
      action={target ? editEvent : createEvent}
      id="event-form"
      key={target?.version ?? 'new'}
      nouns={['event']}
      labels={labels}
      className={target ? undefined : 'mt-6'}
    >
      <input
        type="hidden"
        name="page"
        value={target ? `/officer/events/${target.code}/set-up` : '/officer/events'}
      />
      {target ? (
        <>
          <input type="hidden" name="code" value={target.code} />
          <input type="hidden" name="version" value={target.version} />
        </>
      ) : null}
      <FormPart id="names" title={t('form.what')} note={notes?.names ?? null}>
        <div className="grid gap-4 pt-3 md:grid-cols-3">
          {order.map((one) => (
            <TextField
              key={one}
              name={nameOf[one]}
              lang={one}
              label={labels[nameOf[one]]}
              maxLength={200}
              defaultValue={values.names[one]}
            />
          ))}
          {order.map((one) => (
            <TextAreaField
              key={one}
              name={aboutOf[one]}
              lang={one}
              rows={4}
              label={labels[aboutOf[one]]}
              optional={optional}
              maxLength={8000}
              defaultValue={values.about[one]}
            />
          ))}
        </div>
        {target || centres.length < 2 ? null : (
          <SelectField
            name="centreCode"
            label={labels.centreCode}
            options={centres}
            defaultValue={values.centreCode}
            fieldClassName="mt-4 sm:max-w-80"
          />
        )}
        {target || centres.length !== 1 ? null : (
          <input type="hidden" name="centreCode" value={centres[0]?.value ?? ''} />
        )}
      </FormPart>
      <FormPart id="dates" title={t('form.when')} note={notes?.dates ?? null}>
        <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
          {days.map((name) => (
            <DateField
              key={name}
              name={name}
              label={labels[name]}
              hint={t(`form.hint.${name}`)}
              {...(neededDays.some((one) => one === name) ? {} : { optional })}
              defaultValue={values.days[name]}
              texts={texts}
            />
          ))}
        </div>
      </FormPart>
      <FormPart id="place" title={t('form.where')} note={notes?.place ?? null}>
        <div className="grid gap-4 pt-3 md:grid-cols-3">
          <RadioGroup
            name="presence"
            label={labels.presence}
            options={presences.map((value) => ({ value, label: t(`presence.${value}`) }))}
            defaultValue={values.presence}
            fieldClassName="md:col-span-3"
          />
          {order.map((one) => (
            <TextField
              key={one}
              name={placeOf[one]}
              lang={one}
              label={labels[placeOf[one]]}
              optional={optional}
              maxLength={300}
              defaultValue={values.places[one]}
            />
          ))}
          <TextField
            name="address"
            label={labels.address}
            optional={optional}
            maxLength={500}
            defaultValue={values.address}
          />
          {(['lat', 'lon'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              hint={t(`form.hint.${name}`)}
              optional={optional}
              inputMode="decimal"
              defaultValue={values[name]}
            />
          ))}
        </div>
      </FormPart>
      <FormPart id="numbers" title={t('form.howMany')} note={said.numbers}>
        <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
          {numbers.map((name) => (
            <TextField
              key={name}
              name={name}
              label={labels[name]}
              hint={t(`form.hint.${name}`)}
              inputMode="numeric"
              {...(name.startsWith('places') ? { optional } : {})}
              defaultValue={values.numbers[name]}
            />
          ))}
        </div>
      </FormPart>
      <WhoFields eligibility={values.eligibility} note={said.who} locale={locale} />
      <div className={target ? 'pt-5' : 'border-t-2 border-ink pt-5'}>
        <SubmitButton wide="phone">{t(target ? 'form.save' : 'form.make')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
