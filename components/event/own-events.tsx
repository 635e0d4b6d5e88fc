import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Section } from '@/components/ui/section';
import { EmptyState } from '@/components/ui/states';
import type { EventListItem } from '@/lib/event/queries';
import type { Side } from '@/lib/event/states';
import type { OwnTurn } from '@/lib/event-registration/own-turns';
import type { Locale } from '@/lib/i18n/locales';
import { EventList } from './event-list';
import { RegistrationTag } from './event-tags';
import { EventTurns } from './event-turns';

const groupOf = ({ own, state }: EventListItem) => {
  const over = state === 'CLOSED' || state === 'CANCELLED';
  if (own && own.state !== 'DECLINED' && own.state !== 'CANCELLED') return over ? 'past' : 'own';
  return over ? null : 'open';
};

/** The events of a firm or a partner: what waits, where it takes part, what it may join. */
export async function OwnEvents({
  events,
  turns,
  base,
  side,
  locale,
}: {
  events: readonly EventListItem[];
  turns: readonly OwnTurn[];
  base: '/sme/events' | '/partner/events';
  side: Side;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const shown = events.filter((event) => groupOf(event) !== null);
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('own.lead')} />
      {turns.length > 0 ? (
        <div className="mt-5 grid gap-3">
          <EventTurns turns={turns} base={base} locale={locale} />
        </div>
      ) : null}
      {shown.length === 0 ? (
        <EmptyState title={t('list.none')} className="mt-6">
          {t('list.noneText')}
        </EmptyState>
      ) : null}
      {(['own', 'open', 'past'] as const).map((key) => {
        const some = shown.filter((event) => groupOf(event) === key);
        return some.length === 0 ? null : (
          <Section
            key={key}
            id={key}
            rule="none"
            title={t(`own.group.${key}`)}
            className="mt-8 [&>ul]:mt-2"
          >
            <EventList
              events={some}
              side={side}
              takesPart={({ own }) => own?.state === 'REGISTERED'}
              locale={locale}
              hrefOf={({ code }) => `/${locale}${base}/${code}`}
              endOf={({ own }) =>
                own ? (
                  <p className="mt-1 flex md:justify-end">
                    <RegistrationTag state={own.state} locale={locale} />
                  </p>
                ) : null
              }
            />
          </Section>
        );
      })}
    </>
  );
}
