import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EventList } from '@/components/event/event-list';
import { PageTitle } from '@/components/layout/page-title';
import type { EventListItem } from '@/lib/event/queries';
import { listEvents } from '@/lib/event/queries';
import { alternatesOf } from '@/lib/i18n/alternates';
import { localeOf } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'event' });
  return {
    title: t('list.title'),
    description: t('list.description'),
    alternates: alternatesOf('/events', locale),
  };
}

const groupOf = ({ state }: EventListItem) =>
  state === 'RUNNING' ? 'running' : state === 'CLOSED' || state === 'CANCELLED' ? 'past' : 'coming';

/** Events that come, run and are over. */
export default async function EventsPage({ params }: Props) {
  const locale = await localeOf(params);
  const [t, events] = await Promise.all([getTranslations('event'), listEvents(null)]);
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('list.title')} lead={t('list.lead')} className="mb-8" />
      {(['running', 'coming', 'past'] as const).map((group) => {
        const some = events.filter((event) => groupOf(event) === group);
        if (some.length === 0 && group !== 'coming') return null;
        return (
          <section key={group} aria-labelledby={group} className="mb-10">
            <h2 id={group} className="mb-3 text-xl">
              {t(`list.group.${group}`)}
            </h2>
            {some.length === 0 ? (
              <div className="border-t-2 border-ink py-4">
                <p>{t('list.none')}</p>
                <p className="text-sm text-muted">{t('list.noneText')}</p>
              </div>
            ) : (
              <EventList
                events={some}
                locale={locale}
                hrefOf={({ code }) => `/${locale}/events/${code}`}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
