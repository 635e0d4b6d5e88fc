import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { Section } from '@/components/ui/section';
import type { EventView } from '@/lib/event/event-view';
import type { Locale } from '@/lib/i18n/locales';

/** Of an event of before the portal: what a source states, and nothing else. */
export async function StatedFacts({ event, locale }: { event: EventView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Section id="stated" title={t('stated.title')}>
      <ul>
        {event.statedFacts.map((fact) => (
          <li key={fact.en} className="border-b border-line py-2.5">
            <p>{fact[locale]}</p>
            <p className="text-xs text-muted">
              <SourceList source={fact.source} />
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-text text-sm text-muted">{t('stated.note')}</p>
    </Section>
  );
}
