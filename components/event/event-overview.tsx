import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { CountRow } from '@/components/ui/count-row';
import { GuardList } from '@/components/ui/guard-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { EventDesk } from '@/lib/event/event-view';
import { type Hinder, hindersOf, nextStep } from '@/lib/event/next-step';
import { registrationStates, sides } from '@/lib/event/states';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { CancelledBecause } from './cancelled-because';
import { EventFacts } from './event-facts';
import { EventLife } from './event-life';
import { EventMoves } from './event-moves';
import { EventProgramme } from './event-programme';
import { AboutSection } from './event-sections';
import { EventWho } from './event-who';
import { PartFold } from './part-fold';
import { StatedFacts } from './stated-facts';

type Props = { event: EventDesk; now: Date; locale: Locale };

/** An event in an office: the next step and what hinders it, then its figures and facts. */
export async function EventOverview({ event, now, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const isFact = event.statedFacts.length > 0;
  return (
    <>
      {event.cancelled ? (
        <CancelledBecause reason={event.cancelled} className="mt-5" locale={locale} />
      ) : null}
      {isFact ? null : <EventLife state={event.state} locale={locale} className="mt-6" />}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-9">
          {isFact ? (
            <Past event={event} locale={locale} />
          ) : (
            <Course event={event} now={now} locale={locale} />
          )}
        </div>
        <div className="grid min-w-0 content-start gap-9">
          <Section id="facts" title={t('facts.title')}>
            <EventFacts event={event} narrow locale={locale} />
            {event.state === 'DRAFT' ? null : (
              <p className="mt-3 text-sm">
                <TextLink href={`/${locale}/events/${event.code}`} className="inline-block py-1">
                  {t('overview.publicPage')}
                </TextLink>
              </p>
            )}
            {event.hallSecret && event.mayManage ? (
              <p className="text-sm">
                <TextLink
                  href={`/${locale}/hall/${event.hallSecret}`}
                  className="inline-block py-1"
                >
                  {t('overview.hall')}
                </TextLink>
              </p>
            ) : null}
          </Section>
          <AboutSection event={event} locale={locale} />
        </div>
      </div>
    </>
  );
}

/** What is done next, who takes part and what is planned. */
async function Course({ event, now, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <>
      {event.mayManage ? (
        <Next event={event} now={now} locale={locale} />
      ) : (
        <DeskNext event={event} locale={locale} />
      )}
      <Registrations event={event} locale={locale} />
      <div className="border-t-2 border-ink">
        <PartFold
          id="programme"
          title={t('plan.title')}
          note={t('setUp.items', { count: event.items.length })}
        >
          <EventProgramme event={event} locale={locale} />
        </PartFold>
        <PartFold id="who" title={t('who.title')}>
          <EventWho eligibility={event.eligibility} locale={locale} />
        </PartFold>
      </div>
    </>
  );
}

function Past({ event, locale }: Omit<Props, 'now'>) {
  return (
    <>
      <StatedFacts event={event} locale={locale} />
      {event.mayManage ? <EventMoves event={event} stopped={false} locale={locale} /> : null}
    </>
  );
}

const places: Partial<Record<Hinder['key'], string>> = {
  notYetBegun: '/day',
  notYetOver: '/day',
  noSlots: '/set-up#slots',
  noTables: '/set-up#tables',
  noInterpreters: '/set-up#interpreters',
  noItems: '/set-up#items',
  noPlace: '/set-up#place',
  pastDeadline: '/set-up#dates',
  noSme: '/registrations',
  noPartner: '/registrations',
  invited: '/registrations?state=INVITED',
  waiting: '/registrations?state=WAITING_LIST',
  wishesOpenSme: '/wishes',
  wishesOpenPartner: '/wishes',
};

async function Next({ event, now, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const step = nextStep(event);
  const hinders = hindersOf(event, now);
  const stops = hinders.some(({ weight }) => weight === 'stop');
  return (
    <Section
      id="next"
      title={step ? t(`next.${step}.title`) : t('next.none')}
      aside={
        step ? (
          <span className={stops ? 'text-sm font-semibold text-warn' : 'text-sm text-muted'}>
            {t(stops ? 'next.stopped' : hinders.length > 0 ? 'next.look' : 'next.ready')}
          </span>
        ) : null
      }
    >
      {hinders.length > 0 ? (
        <GuardList
          stateTexts={{
            clear: t('next.state.clear'),
            warn: t('next.state.warn'),
            stop: t('next.state.stop'),
          }}
          items={hinders.map(({ key, weight, count }) => ({
            key,
            // That its time has not come is no fault.
            state: weight === 'stop' && !key.startsWith('notYet') ? 'stop' : 'warn',
            text: t(`hinder.${key}`, { count }),
            note: (
              <TextLink
                href={`/${locale}/officer/events/${event.code}${places[key] ?? ''}`}
                className="inline-block py-1"
              >
                {t(`hinderLink.${key}`)}
              </TextLink>
            ),
          }))}
        />
      ) : null}
      <EventMoves event={event} stopped={stops} locale={locale} />
    </Section>
  );
}

const deskPlaces = {
  DRAFT: '/registrations',
  OPEN: '/registrations/invite',
  WISHES: '/registrations?side=PARTNER',
  PROVISIONAL: '/registrations?side=PARTNER',
  PUBLISHED: '/registrations?side=PARTNER',
  RUNNING: '/day',
  CLOSED: '/results',
} as const;

/** What the desk, which manages no event, has to do for the Japanese side. */
async function DeskNext({ event, locale }: Omit<Props, 'now'>) {
  const { state, registrations, wishesDone } = event;
  if (state === 'CANCELLED') return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const count = Math.max(0, (registrations.PARTNER.REGISTERED ?? 0) - wishesDone.PARTNER);
  return (
    <Section id="next" title={t('desk.title')}>
      <div className="grid gap-3 py-3">
        <p className="max-w-text text-sm">{t(`desk.${state}.text`, { count })}</p>
        <div>
          <ButtonLink
            href={`/${locale}/desk/events/${event.code}${deskPlaces[state]}`}
            wide="phone"
          >
            {t(`desk.${state}.button`)}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}

async function Registrations({ event, locale }: Omit<Props, 'now'>) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Section id="counts" title={t('overview.registrations')}>
      {sides.map((side) => {
        const counts = event.registrations[side];
        const shown = registrationStates.filter(
          (state) => state === 'REGISTERED' || (counts[state] ?? 0) > 0,
        );
        return (
          <div key={side} className="pt-4">
            <h3 className="text-sm font-semibold">
              {t(side === 'SME' ? 'side.sme' : 'side.partner')}
            </h3>
            <CountRow
              className="mt-1 !border-t-0 !pt-1"
              items={[
                ...shown.map((state) => ({
                  key: state,
                  count: formatNumber(counts[state] ?? 0, locale),
                  label: t(`registration.state.${state}`),
                })),
                ...(event.state === 'DRAFT'
                  ? []
                  : [
                      {
                        key: 'wishes',
                        count: formatNumber(event.wishesDone[side], locale),
                        label: t('overview.wishesDone'),
                      },
                    ]),
              ]}
            />
          </div>
        );
      })}
    </Section>
  );
}
