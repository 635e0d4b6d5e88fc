import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { CheckboxField, CheckboxGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { personName } from '@/lib/event/event-form';
import type { EventPage } from '@/lib/event/event-view';
import { listConsentVersion, type Side } from '@/lib/event/states';
import { registerByLink } from '@/lib/event-registration/link-actions';
import { editRegistration, register } from '@/lib/event-registration/registration-actions';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { MeetingFields } from './meeting-fields';
import { PeopleFields, rowsOf } from './people-fields';
import type { RegistrationValues } from './registration-values';
import { fieldChoices, industryDivisions } from './sector-choices';

/** Who writes: somebody for their own side, staff for it, or whoever holds a personal link. */
export type RegistrationTarget =
  | { kind: 'new'; side: Side; attendeeId: string; version: number | null }
  | { kind: 'edit'; id: string; version: number }
  | { kind: 'link'; token: string; version: number; isNew: boolean };

const actions = { new: register, edit: editRegistration, link: registerByLink } as const;

function Hidden({ target, event }: { target: RegistrationTarget; event: EventPage }) {
  const fields: Record<string, string | number> =
    target.kind === 'new'
      ? {
          eventCode: event.code,
          side: target.side,
          attendeeId: target.attendeeId,
          ...(target.version === null ? {} : { version: target.version }),
        }
      : target.kind === 'edit'
        ? { id: target.id, version: target.version }
        : { token: target.token, version: target.version };
  return Object.entries({ ...fields, consentVersion: listConsentVersion }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** What a firm or a partner seeks at an event, how it can meet, who comes, and its consent. */
export async function RegistrationForm({
  event,
  side,
  target,
  values,
  page,
  contact,
  locale,
}: {
  event: EventPage;
  side: Side;
  target: RegistrationTarget;
  values: RegistrationValues;
  /** Where the form leads back to, without the language. */
  page: string;
  /** Staff write where mails go; everybody else keeps what is there. */
  contact?: ReactNode;
  locale: Locale;
}) {
  const [t, programme, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'programme' }),
    comboboxTexts(),
  ]);
  const optional = t('form.optional');
  const rows = rowsOf(values.people);
  const labels: Record<string, string> = {
    industries: t('register.industries'),
    fields: t('register.fields'),
    phases: t('register.phases'),
    seeks: t('register.seeks'),
    languages: t('register.languages'),
    presence: t('register.presence'),
    maxMeetings: t('register.maxMeetings'),
    listed: t('register.listed'),
    contactEmail: t('register.contactEmail'),
    contactName: t('register.contactName'),
    ...Object.fromEntries(
      rows.flatMap((_, index) => [
        [personName(index, 'name'), t('people.nameOf', { number: index + 1 })],
        [personName(index, 'email'), t('people.emailOf', { number: index + 1 })],
      ]),
    ),
  };
  const isNew = target.kind === 'new' || (target.kind === 'link' && target.isNew);
  return (
    <ActionForm
      action={actions[target.kind]}
      id="registration-form"
      key={`${target.kind}-${target.version ?? 0}`}
      nouns={['event', 'registration', 'link', 'sme', 'partner']}
      labels={labels}
      className="grid gap-8"
    >
      <input type="hidden" name="page" value={page} />
      <Hidden target={target} event={event} />
      <Section id="seeks" title={t('register.seeksTitle')} size="md">
        <div className="grid gap-4 pt-3">
          <p className="max-w-text text-sm text-muted">
            {t(side === 'SME' ? 'register.carriedSme' : 'register.carriedPartner')}
          </p>
          <Autocomplete
            multiple
            name="industries[]"
            label={labels.industries}
            options={industryDivisions(locale, values.industries)}
            defaultValue={values.industries}
            texts={texts}
          />
          <Autocomplete
            multiple
            name="fields[]"
            label={labels.fields}
            optional={optional}
            options={fieldChoices(locale)}
            defaultValue={values.fields}
            texts={texts}
          />
          <CheckboxGroup
            name="phases[]"
            label={labels.phases}
            optional={optional}
            options={(['1', '2', '3'] as const).map((value) => ({
              value,
              label: programme(`condition.phases.${value}`),
            }))}
            defaultValue={values.phases.map(String)}
          />
          <TextAreaField
            name="seeks"
            label={labels.seeks}
            hint={t('register.seeksHint')}
            optional={optional}
            rows={3}
            maxLength={2000}
            defaultValue={values.seeks?.body ?? ''}
          />
          <SelectField
            name="language"
            label={t('register.writtenIn')}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
            defaultValue={values.seeks?.language ?? locale}
            fieldClassName="sm:max-w-60"
          />
        </div>
      </Section>
      <Section id="meeting" title={t('register.meetingTitle')} size="md">
        <MeetingFields event={event} side={side} values={values} locale={locale} />
      </Section>
      <Section id="people" title={t('people.title')} size="md">
        <PeopleFields people={rows} side={side} locale={locale} />
      </Section>
      {contact ?? <KeptContact values={values} />}
      <Section id="consent" title={t('register.consentTitle')} size="md">
        <div className="pt-3">
          <CheckboxField
            name="listed"
            label={labels.listed}
            hint={t(`consent.${String(listConsentVersion) as '1'}`)}
            defaultChecked={values.listed}
          />
        </div>
      </Section>
      <div className="border-t-2 border-ink pt-5">
        <SubmitButton wide="phone">{t(isNew ? 'register.send' : 'register.save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function KeptContact({ values }: { values: RegistrationValues }) {
  return (['contactName', 'contactEmail', 'contactLanguage'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
  ));
}
