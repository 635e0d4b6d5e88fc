import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { conditionsFor } from '@/lib/event/eligibility-schema';
import { consentTakenBack, isAhead, registrationAfter } from '@/lib/event/states';
import { setGroup } from '@/lib/event-registration/registration-actions';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { AttendanceLines } from './attendance-lines';
import { ContactFields } from './contact-fields';
import { EventExample, RegistrationTag } from './event-tags';
import { LeaveForm } from './leave-form';
import { OwnRegistration } from './own-registration';
import { PartFold } from './part-fold';
import { PeopleForm } from './people-form';
import { RegistrationForm } from './registration-form';
import { registrationValues } from './registration-values';
import { sideLinks } from './side-links';
import { UnlistForm } from './unlist-form';

type Props = {
  page: RegistrationPage & { mayAct: boolean; mayManage: boolean };
  bench: 'officer' | 'desk';
  /** What was just done. */
  done?: string | undefined;
  locale: Locale;
};

/** One firm or partner at an event, for staff: register it, change it, take it back. */
export async function RegisterFor({ page, bench, done, locale }: Props) {
  const { event, registration, attendee, side, lines } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  const name = bestName(attendee.names, locale);
  const list = `/${bench}/events/${event.code}/registrations`;
  const isThere = registration !== null && registrationAfter(registration.state, 'edit') !== null;
  const mayEdit = page.mayAct && isThere && isAhead(event.state);
  const mayRegister =
    page.mayAct &&
    page.mayAttend &&
    event.takesRegistrations &&
    registrationAfter(registration?.state ?? 'NONE', 'register') !== null;
  const values = registrationValues(page);
  const form = (
    <RegistrationForm
      event={event}
      side={side}
      target={
        mayEdit && registration
          ? { kind: 'edit', id: registration.id, version: registration.version }
          : {
              kind: 'new',
              side,
              attendeeId: attendee.id,
              version: registration?.version ?? null,
            }
      }
      values={values}
      page={list}
      contact={<ContactFields side={side} values={values} locale={locale} />}
      locale={locale}
    />
  );
  return (
    <div className="mt-8 grid gap-9">
      {done === 'edited' || done === 'unlisted' ? (
        <Alert tone="ok" role="status" title={t(`done.${done}`)} />
      ) : null}
      <div>
        <p className="text-sm">
          <TextLink href={`/${locale}${list}`} className="inline-block py-1">
            {t('registrations.back')}
          </TextLink>
        </p>
        <h2 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-lg">
          {name ? <span lang={name.language}>{name.text}</span> : attendee.code}
          {registration ? <RegistrationTag state={registration.state} locale={locale} /> : null}
          {attendee.isExample ? <EventExample locale={locale} /> : null}
        </h2>
        <p className="text-sm text-muted">
          {t(side === 'SME' ? 'side.sme' : 'side.partner')} · {attendee.code}
        </p>
        {registration?.endedReason ? (
          <p className="mt-1 text-sm">
            <InScript within={locale}>
              {t('registrations.because', {
                reason:
                  registration.endedReason === consentTakenBack
                    ? t('registrations.consentTakenBack')
                    : registration.endedReason,
              })}
            </InScript>
          </p>
        ) : null}
      </div>
      {lines.length > 0 ? (
        <Section id="conditions" title={t('own.conditions')}>
          <AttendanceLines
            lines={lines}
            wants={conditionsFor(event.eligibility, side)}
            locale={locale}
          />
        </Section>
      ) : null}
      {isThere ? (
        <Section id="own" title={t('own.registered')}>
          <OwnRegistration page={page} locale={locale} />
          {page.mayAct ? <SideLinks page={page} bench={bench} locale={locale} /> : null}
        </Section>
      ) : null}
      {page.mayAct && registration?.state === 'REGISTERED' && event.state === 'RUNNING' ? (
        <Section id="people" title={t('people.change')}>
          <PeopleForm
            page={page}
            token={null}
            path={`${list}/${registration.id}`}
            locale={locale}
          />
        </Section>
      ) : null}
      {mayEdit || (registration && page.mayManage) ? (
        <div className="border-t-2 border-ink">
          {mayEdit ? (
            <PartFold id="register" title={t('own.change')}>
              {form}
            </PartFold>
          ) : null}
          {registration && page.mayManage ? (
            <Group
              id={registration.id}
              version={registration.version}
              group={registration.rivalGroup}
              list={list}
              locale={locale}
            />
          ) : null}
        </div>
      ) : null}
      {mayEdit ? null : mayRegister ? (
        <Section id="register" title={t('invite.behalf')}>
          <div className="pt-4">{form}</div>
        </Section>
      ) : registration === null ? (
        <Alert tone="info" title={t(page.mayAct ? 'own.notOpen' : 'registrations.notYours')} />
      ) : null}
      {registration && page.mayAct ? (
        registration.state === 'INVITED' ? (
          <LeaveForm
            kind="decline"
            who={{ id: registration.id }}
            version={registration.version}
            page={list}
            locale={locale}
          />
        ) : mayEdit ? (
          <LeaveForm
            kind="cancel"
            who={{ id: registration.id }}
            version={registration.version}
            page={list}
            locale={locale}
          />
        ) : null
      ) : null}
      {registration?.listed && page.mayAct && !mayEdit ? (
        <UnlistForm
          who={{ id: registration.id }}
          page={`${list}/${registration.id}`}
          locale={locale}
        />
      ) : null}
    </div>
  );
}

/** The two pages on which staff speak for this side. */
async function SideLinks({ page: { event, registration }, bench, locale }: Props) {
  if (!registration) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const hrefs = sideLinks(event, registration, { locale, bench });
  const link = (href: string, text: string) => (
    <li>
      <TextLink href={href} className="inline-block py-1">
        {text}
      </TextLink>
    </li>
  );
  return (
    <ul className="mt-3 flex flex-wrap gap-x-6 text-sm">
      {hrefs.wishes ? link(hrefs.wishes, t('registrations.wishesFor')) : null}
      {hrefs.meetings ? link(hrefs.meetings, t('registrations.meetingsFor')) : null}
      {hrefs.badges ? link(hrefs.badges, t('registrations.badgesFor')) : null}
    </ul>
  );
}

async function Group({
  id,
  version,
  group,
  list,
  locale,
}: {
  id: string;
  version: number;
  group: string | null;
  list: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <PartFold id="group" title={t('group.title')} note={group ?? t('group.none')}>
      <ActionForm
        action={setGroup}
        id="group-form"
        key={version}
        nouns={['registration']}
        labels={{ rivalGroup: t('group.name') }}
        className="grid max-w-text gap-3 pt-3"
      >
        <input type="hidden" name="page" value={`${list}/${id}`} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <p className="text-sm text-muted">{t('group.text')}</p>
        <TextField
          name="rivalGroup"
          label={t('group.name')}
          optional={t('form.optional')}
          maxLength={60}
          defaultValue={group ?? ''}
        />
        <div>
          <SubmitButton size="sm" variant="secondary" wide="phone">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </PartFold>
  );
}
