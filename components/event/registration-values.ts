import type { PersonView, RegistrationView } from '@/lib/event/registration-view';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import type { Locale } from '@/lib/i18n/locales';

/** A registration as its form shows it first: what is there, else what is carried over. Pure. */
export type PersonValues = Omit<PersonView, 'checkedInAt'>;

export type RegistrationValues = Pick<
  RegistrationView,
  | 'industries'
  | 'fields'
  | 'phases'
  | 'languages'
  | 'presence'
  | 'awaySlots'
  | 'preferredHalves'
  | 'maxMeetings'
  | 'listed'
  | 'people'
  | 'contactName'
  | 'contactEmail'
  | 'contactLanguage'
> & { seeks: { body: string; language: Locale } | null };

export function registrationValues({
  event,
  registration,
  carriedOver,
  seeksOriginal,
}: RegistrationPage): RegistrationValues {
  const isNew = registration === null || registration.state === 'INVITED';
  const own = registration;
  const said = <Value>(list: Value[] | undefined, carried: Value[]) =>
    list && list.length > 0 ? list : carried;
  return {
    industries: said(own?.industries, carriedOver.industries),
    fields: said(own?.fields, carriedOver.fields),
    phases: said(own?.phases, carriedOver.phases),
    languages: said(own?.languages, carriedOver.languages),
    presence: isNew || own === null ? event.presence : own.presence,
    awaySlots: own?.awaySlots ?? [],
    preferredHalves: own?.preferredHalves ?? [],
    maxMeetings: own?.maxMeetings ?? null,
    listed: own?.listed ?? false,
    people: own?.people ?? [],
    contactName: own?.contactName ?? null,
    contactEmail: own?.contactEmail ?? null,
    contactLanguage: own?.contactLanguage ?? null,
    seeks: seeksOriginal ?? (isNew ? carriedOver.seeks : null),
  };
}
