import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Tag } from '@/components/ui/tag';
import type { EventSetUp } from '@/lib/event/event-view';
import { eventAfter } from '@/lib/event/states';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { EventForm } from './event-form';
import { eventValues } from './form-values';
import { InterpreterList } from './interpreter-list';
import { ItemList } from './item-list';
import { PartFold } from './part-fold';
import { patternOf } from './slot-pattern';
import { SlotsForm } from './slots-form';
import { type Keeper, TableList } from './table-list';

/** Everything that an office prepares, each part in a line until it is opened and saved by itself. */
export async function SetUp({
  event,
  about,
  keepers,
  locale,
}: {
  event: EventSetUp;
  about: Partial<Record<Locale, string>>;
  keepers: readonly Keeper[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const may = (move: 'edit' | 'setDays' | 'setUp') => eventAfter(event.state, move) !== null;
  if (!may('setUp')) {
    return (
      <Alert
        tone="info"
        className="mt-6"
        title={t('setUp.over')}
        actions={
          <ButtonLink
            size="sm"
            variant="secondary"
            href={`/${locale}/officer/events/${event.code}#copy`}
          >
            {t('copy.title')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <p className="mt-6 max-w-text text-sm text-muted">
        {t(may('edit') ? 'setUp.leadForm' : 'setUp.lead')}
      </p>
      <div className="mt-3 border-t-2 border-ink">
        <Parts event={event} keepers={keepers} maySetDays={may('setDays')} locale={locale} />
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

async function Parts({
  event,
  keepers,
  maySetDays,
  locale,
}: {
  event: EventSetUp;
  keepers: readonly Keeper[];
  maySetDays: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const { slots, tables, interpreters, items } = event;
  const number = (count: number) => formatNumber(count, locale);
  const online = tables.filter((table) => table.online).length;
  const missing = (tone: 'warn' | 'outline', text: string): ReactNode => (
    <Tag tone={tone}>{text}</Tag>
  );
  const { days, slotMinutes } = patternOf(event);
  return (
    <>
      {maySetDays ? (
        <PartFold
          id="slots"
          title={t('slots.title')}
          open={slots.length === 0}
          note={
            slots.length === 0
              ? missing('warn', t('hinder.noSlots'))
              : t('setUp.slots', {
                  days: days.length,
                  count: slots.length,
                  minutes: slotMinutes,
                })
          }
        >
          <SlotsForm event={event} locale={locale} />
        </PartFold>
      ) : null}
      <PartFold
        id="tables"
        title={t('tables.title')}
        open={tables.length === 0}
        note={
          tables.length === 0
            ? missing('warn', t('hinder.noTables'))
            : t('tables.count', { tables: number(tables.length - online), rooms: number(online) })
        }
      >
        <TableList event={event} keepers={keepers} locale={locale} />
      </PartFold>
      <PartFold
        id="interpreters"
        title={t('interpreters.title')}
        open={interpreters.length === 0}
        note={
          interpreters.length === 0
            ? missing('warn', t('setUp.none'))
            : t('setUp.interpreters', { count: interpreters.length })
        }
      >
        <InterpreterList event={event} locale={locale} />
      </PartFold>
      <PartFold
        id="items"
        title={t('plan.title')}
        note={
          items.length === 0
            ? missing('outline', t('setUp.none'))
            : t('setUp.items', { count: items.length })
        }
      >
        <ItemList event={event} locale={locale} />
      </PartFold>
    </>
  );
}
