import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { EventPage } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';
import { EventFacts } from './event-facts';
import { EventProgramme } from './event-programme';

/** What an event is, beside what its reader has to do with it. */
export async function EventBeside({ event, locale }: { event: EventPage; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <div className="grid min-w-0 content-start gap-8">
      <Section id="facts" title={t('facts.title')}>
        <EventFacts event={event} narrow locale={locale} />
        <p className="mt-3 text-sm">
          <TextLink href={`/${locale}/events/${event.code}`} className="inline-block py-1">
            {t('own.publicPage')}
          </TextLink>
        </p>
      </Section>
      {event.about ? (
        <Section id="about" title={t('overview.about')}>
          <LabelledText text={event.about} locale={locale} className="pt-3 text-sm" />
        </Section>
      ) : null}
      {event.items.length > 0 || event.slots.length > 0 ? (
        <Section id="programme" title={t('plan.title')}>
          <EventProgramme event={event} locale={locale} />
        </Section>
      ) : null}
    </div>
  );
}
