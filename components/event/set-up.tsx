import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import type { EventDesk } from '@/lib/event/event-view';
import { eventAfter } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';
import { EventForm } from './event-form';
import { eventValues } from './form-values';
import { InterpreterList } from './interpreter-list';
import { ItemList } from './item-list';
import { SlotsForm } from './slots-form';
import { type Keeper, TableList } from './table-list';

/** Everything that an office prepares: each part saved by itself. */
export async function SetUp({
  event,
  about,
  keepers,
  locale,
}: {
  event: EventDesk;
  about: Partial<Record<Locale, string>>;
  keepers: readonly Keeper[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const may = (move: 'edit' | 'setDays' | 'setUp') => eventAfter(event.state, move) !== null;
  if (!may('setUp')) {
    return <Alert tone="info" className="mt-6" title={t('setUp.over')} />;
  }
  return (
    <>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-10">
          {may('setDays') ? (
            <Section id="slots" title={t('slots.title')}>
              <SlotsForm event={event} locale={locale} />
            </Section>
          ) : null}
          <Section id="items" title={t('plan.title')}>
            <ItemList event={event} locale={locale} />
          </Section>
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <Section id="tables" title={t('tables.title')}>
            <TableList event={event} keepers={keepers} locale={locale} />
          </Section>
          <Section id="interpreters" title={t('interpreters.title')}>
            <InterpreterList event={event} locale={locale} />
          </Section>
        </div>
      </div>
      {may('edit') ? (
        <EventForm
          values={eventValues(event, about, '')}
          centres={[]}
          target={event}
          locale={locale}
        />
      ) : null}
    </>
  );
}
