import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { TurnBlock } from '@/components/ui/turn-strip';
import { conditionsFor } from '@/lib/event/eligibility-schema';
import { isAhead, registrationAfter } from '@/lib/event/states';
import type { RegistrationPage } from '@/lib/event-registration/registration-queries';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { AttendanceLines } from './attendance-lines';
import { CancelledBecause } from './cancelled-because';
import { limitDay } from './event-list';
import { LeaveForm } from './leave-form';
import { OwnNext } from './own-next';
import { OwnRegistration } from './own-registration';
import { PeopleForm } from './people-form';
import { RegistrationForm, type RegistrationTarget } from './registration-form';
import { registrationValues } from './registration-values';
import { UnlistForm } from './unlist-form';

type Props = {
  page: RegistrationPage;
  /** Set when somebody acts by a personal link. */
  token: string | null;
  /** The page's address without the language. */
  path: string;
  locale: Locale;
};

/** Nobody comes in any more, by invitation or from the waiting list. */
const hasClosed = ({ takesRegistrations, phase }: RegistrationPage['event']) =>
  !takesRegistrations && phase !== 'ANNOUNCED';

/** How a registration stands, what happens next, and the form that fits. */
export async function RegistrationPanel(props: Props) {
  const { page, token, path, locale } = props;
  const { event, registration } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  const state = registration?.state ?? null;
  const mayEdit =
    registration !== null &&
    registrationAfter(registration.state, 'edit') !== null &&
    isAhead(event.state);
  const who = token === null ? { id: registration?.id ?? '' } : { token };
  return (
    <div className="grid gap-9">
      <Standing {...props} />
      {state === 'REGISTERED' && event.state !== 'CANCELLED' ? (
        <Section id="next" title={t('ownNext.title')}>
          <OwnNext event={event} locale={locale} />
        </Section>
      ) : null}
      {state === 'REGISTERED' || state === 'WAITING_LIST' ? (
        <Section id="own" title={t('own.registered')}>
          <OwnRegistration page={page} locale={locale} />
          {mayEdit ? (
            <>
              <details className="mt-3">
                <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
                  {t('own.change')}
                </summary>
                <div className="mt-3 border-l-2 border-line pl-4">
                  <FittingForm {...props} isNew={false} />
                </div>
              </details>
              <LeaveForm
                kind="cancel"
                who={who}
                version={registration.version}
                page={path}
                locale={locale}
              />
            </>
          ) : null}
          {state === 'REGISTERED' && event.state === 'RUNNING' ? (
            <details className="mt-3">
              <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
                {t('people.change')}
              </summary>
              <div className="mt-3 border-l-2 border-line pl-4">
                <PeopleForm page={page} token={token} path={path} locale={locale} />
              </div>
            </details>
          ) : null}
        </Section>
      ) : (
        <Entry {...props} />
      )}
      {registration?.listed && !(mayEdit && page.mayAttend) ? (
        <UnlistForm who={who} page={path} locale={locale} />
      ) : null}
    </div>
  );
}

/** In one sentence: invited, on the list in which place, withdrawn. */
async function Standing({ page, locale }: Props) {
  const { event, registration, line } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  if (event.cancelled) return <CancelledBecause reason={event.cancelled} locale={locale} />;
  if (!registration) return null;
  const { state } = registration;
  if (state === 'INVITED') return <Invited page={page} locale={locale} />;
  if (state === 'WAITING_LIST') {
    return hasClosed(event) ? (
      <Alert tone="info" title={t('own.waitingOver')}>
        <p>{t('own.waitingOverText')}</p>
      </Alert>
    ) : (
      <Alert tone="info" title={t('own.waiting', { line: line ?? 1 })}>
        <p>{t('own.waitingText')}</p>
      </Alert>
    );
  }
  if (state === 'REGISTERED') return <Alert tone="ok" title={t('own.isRegistered')} />;
  return <Alert tone="info" title={t(`own.standing.${state}`)} />;
}

/** An invitation waits for a word from when registration opens; a no may be said before. */
async function Invited({ page, locale }: Pick<Props, 'page' | 'locale'>) {
  const { event, registration, side } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  if (hasClosed(event)) return <Alert tone="info" title={t('own.invitedLate')} />;
  if (!event.takesRegistrations) {
    return (
      <Alert tone="info" title={t('own.invitedTitle')}>
        <p>{t('own.invitedEarly')}</p>
      </Alert>
    );
  }
  const limit = event.phase === 'OPEN' ? event.registrationEndsAt : null;
  return (
    <TurnBlock
      side={side === 'SME' ? 'sme' : 'partner'}
      label={t('turn.label')}
      title={t('own.invitedTitle')}
      clock={
        limit ? (
          <span className="text-sm font-semibold">
            {t('turn.until', { date: limitDay(limit, locale) })}
          </span>
        ) : null
      }
    >
      <p className="max-w-text">
        {registration?.invitedByName
          ? t('own.invitedBy', { name: registration.invitedByName })
          : t('own.invited')}
      </p>
    </TurnBlock>
  );
}

/** The way in, or why there is none. */
async function Entry(props: Props) {
  const { page, token, path, locale } = props;
  const { event, registration, lines, side } = page;
  const t = await getTranslations({ locale, namespace: 'event' });
  const wants = conditionsFor(event.eligibility, side);
  const why = !page.mayAttend
    ? t(side === 'SME' ? 'own.notApproved' : 'own.archived')
    : page.isTurnedAway
      ? t('own.turnedAway')
      : event.takesRegistrations
        ? null
        : event.phase === 'ANNOUNCED' && event.opensAt
          ? t('door.announced', { date: formatDate(event.opensAt, locale) })
          : t('own.notOpen');
  return (
    <>
      {lines.length > 0 && event.takesRegistrations ? (
        <Section id="conditions" title={t('own.conditions')}>
          <AttendanceLines lines={lines} wants={wants} locale={locale} />
        </Section>
      ) : null}
      {why === null ? (
        <Section id="register" title={t('door.title')}>
          <div className="pt-4">
            <FittingForm {...props} isNew />
          </div>
        </Section>
      ) : (
        <p className="max-w-text">{why}</p>
      )}
      {registration?.state === 'INVITED' && !hasClosed(event) ? (
        <LeaveForm
          kind="decline"
          who={token === null ? { id: registration.id } : { token }}
          version={registration.version}
          page={path}
          locale={locale}
        />
      ) : null}
    </>
  );
}

function FittingForm({ page, token, path, locale, isNew }: Props & { isNew: boolean }) {
  const { registration, side, event } = page;
  const version = registration?.version ?? null;
  const target: RegistrationTarget =
    token !== null
      ? { kind: 'link', token, version: version ?? 1, isNew }
      : !isNew && registration
        ? { kind: 'edit', id: registration.id, version: registration.version }
        : { kind: 'new', side, attendeeId: '', version };
  return (
    <RegistrationForm
      event={event}
      side={side}
      target={target}
      values={registrationValues(page)}
      page={path}
      locale={locale}
    />
  );
}
