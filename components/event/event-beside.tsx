import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import type { EventPage } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';
import { EventProgramme } from './event-programme';
import { AboutSection, FactsSection } from './event-sections';

/** What an event is, beside what its reader has to do with it. */
export async function EventBeside({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <div className="grid min-w-0 content-start gap-8">
      <FactsSection event={event} narrow locale={locale} />
      <AboutSection event={event} locale={locale} />
      {event.items.length > 0 || event.slots.length > 0 ? (
        <Section id="programme" title={t('plan.title')}>
          <EventProgramme event={event} locale={locale} />
        </Section>
      ) : null}
    </div>
  );
}
