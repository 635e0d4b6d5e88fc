import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import { nextStep } from '@/lib/event/next-step';
import type { OfficeEvent } from '@/lib/event/office-list';
import type { EventState } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';
import { EventList } from './event-list';
import type { EventBench } from './event-nav';

const groups: readonly { key: 'day' | 'now' | 'prepared' | 'over'; states: EventState[] }[] = [
  { key: 'day', states: ['RUNNING'] },
  { key: 'now', states: ['OPEN', 'WISHES', 'PROVISIONAL', 'PUBLISHED'] },
  { key: 'prepared', states: ['DRAFT'] },
  { key: 'over', states: ['CLOSED', 'CANCELLED'] },
];

/** All events for those with an office: by where they stand, with what waits for whom. */
export async function OfficeEvents({
  events,
  bench,
  mayMake,
  locale,
}: {
  events: readonly OfficeEvent[];
  bench: EventBench;
  mayMake: boolean;
  locale: Locale;
}) {
  const [t, results] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'eventResults' }),
  ]);
  const waits = (event: OfficeEvent): string[] => {
    const { counts } = event;
    return [
      t('office.registered', { sme: counts.sme, partner: counts.partner }),
      ...(event.takesRegistrations && counts.invited > 0
        ? [t('office.invited', { count: counts.invited })]
        : []),
      ...(counts.waiting > 0 ? [t('office.waiting', { count: counts.waiting })] : []),
      ...(event.state === 'WISHES' && counts.wishesOpen > 0
        ? [t('office.wishesOpen', { count: counts.wishesOpen })]
        : []),
      ...(event.state === 'PROVISIONAL' && counts.answersOpen > 0
        ? [t('office.answersOpen', { count: counts.answersOpen })]
        : []),
    ];
  };
  return (
    <>
      <PageTitle
        title={t('list.title')}
        lead={t(bench === 'desk' ? 'office.leadDesk' : 'office.lead')}
        aside={
          mayMake ? (
            <ButtonLink href={`/${locale}/officer/events/new`} wide="phone">
              {t('office.new')}
            </ButtonLink>
          ) : null
        }
      />
      {events.length === 0 ? (
        <EmptyState title={t('office.none')} className="mt-6">
          {t('office.noneText')}
        </EmptyState>
      ) : null}
      {groups.map(({ key, states }) => {
        const some = events.filter(({ state }) => states.includes(state));
        return some.length === 0 ? null : (
          <Section
            key={key}
            id={key}
            rule="none"
            title={t(`office.group.${key}`)}
            aside={
              key === 'over' && bench === 'officer' ? (
                <TextLink href={`/${locale}/officer/events/compare`}>
                  {results('compare.title')}
                </TextLink>
              ) : null
            }
            className="mt-8 [&>ul]:mt-2"
          >
            <EventList
              events={some}
              locale={locale}
              hrefOf={({ code }) => `/${locale}/${bench}/events/${code}`}
              noteOf={({ state }) => {
                const isOn = state === 'RUNNING' || state === 'CLOSED';
                const step = isOn ? null : nextStep({ state });
                return bench === 'officer' && step ? t(`next.${step}.title`) : null;
              }}
              endOf={(event) =>
                event.state === 'DRAFT' || event.statedFacts.length > 0
                  ? null
                  : waits(event).map((text) => (
                      <p key={text} className="tabular">
                        {text}
                      </p>
                    ))
              }
            />
          </Section>
        );
      })}
    </>
  );
}
