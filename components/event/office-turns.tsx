import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { OfficeTurn } from '@/lib/event/office-turns';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { EventExample } from './event-tags';

/** Events that wait for their office, below its queue; nothing where none does. */
export async function OfficeTurns({
  turns,
  locale,
}: {
  turns: readonly OfficeTurn[];
  locale: Locale;
}) {
  if (turns.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <Section id="events" title={t('officeTurn.title', { count: turns.length })} className="mt-10">
      <ul>
        {turns.map(({ code, names, step, since, isExample }) => (
          <li
            key={code}
            className="grid gap-x-5 gap-y-1.5 border-b border-line py-2.5 text-sm sm:grid-cols-[9.5rem_minmax(0,1fr)_minmax(0,1fr)_auto] sm:items-center"
          >
            <p className="tabular text-muted">
              {t('officeTurn.since', { date: formatDate(since, locale, 'short') })}
            </p>
            <p className="min-w-0 font-semibold">
              {names[locale]}
              <span className="block text-xs font-normal text-muted">
                {code} {isExample ? <EventExample locale={locale} /> : null}
              </span>
            </p>
            <p className="min-w-0 font-semibold">{t(`officeTurn.step.${step}`)}</p>
            <ButtonLink
              size="sm"
              variant="secondary"
              wide="phone"
              href={`/${locale}/officer/events/${code}`}
            >
              {t('officeTurn.open')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
