import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { EventPage } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';
import { EventFacts } from './event-facts';

type Props = { event: EventPage; locale: Locale };

/** When and where an event is, with the way to its public page. */
export async function FactsSection({
  event,
  locale,
  narrow = false,
}: Props & { narrow?: boolean }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Section id="facts" title={t('facts.title')}>
      <EventFacts event={event} narrow={narrow} locale={locale} />
      <p className="mt-3 text-sm">
        <TextLink href={`/${locale}/events/${event.code}`} className="inline-block py-1">
          {t('own.publicPage')}
        </TextLink>
      </p>
    </Section>
  );
}

/** What whoever holds it says of an event; nothing where they say nothing. */
export async function AboutSection({ event, locale }: Props) {
  if (!event.about) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Section id="about" title={t('overview.about')}>
      <LabelledText text={event.about} locale={locale} className="pt-3 text-sm" />
    </Section>
  );
}
