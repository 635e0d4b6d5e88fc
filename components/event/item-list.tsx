import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Fold } from '@/components/ui/fold';
import type { EventSetUp, ItemView } from '@/lib/event/event-view';
import { addItem, editItem, removeItem } from '@/lib/event/set-up-actions';
import { itemKinds } from '@/lib/event/states';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, locales } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { bangkokDay, dateOf } from '@/lib/programme/days';
import { clockOf, daysOf } from './slot-pattern';

const titleOf = { th: 'titleTh', ja: 'titleJa', en: 'titleEn' } as const;

type Props = { event: EventSetUp; locale: Locale };

/** The lines of the programme that everybody reads, each with its form, and one for another. */
export async function ItemList({ event, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <>
      {event.items.length === 0 ? (
        <p className="py-3 text-sm text-muted">{t('items.none')}</p>
      ) : (
        <ul>
          {event.items.map((item) => {
            const times = twoZones(item.startsAt, item.endsAt, locale, 'short');
            return (
              <li key={item.id} className="border-b border-line py-2.5 text-sm">
                <p className="font-semibold">{item.titles[locale]}</p>
                <p className="tabular text-muted">
                  {t('facts.dayHours', times)} · {t(`itemKind.${item.kind}`)}
                </p>
                <details>
                  <summary
                    aria-label={t('items.changeOf', { name: item.titles[locale] })}
                    className="flex min-h-11 cursor-pointer items-center font-semibold text-link md:min-h-8"
                  >
                    {t('change')}
                  </summary>
                  <ItemForm event={event} item={item} locale={locale} />
                  <Remove event={event} item={item} locale={locale} />
                </details>
              </li>
            );
          })}
        </ul>
      )}
      <Fold title={t('items.add')} open={event.items.length === 0}>
        <ItemForm event={event} item={null} locale={locale} />
      </Fold>
    </>
  );
}

async function Remove({ event, item, locale }: Props & { item: ItemView }) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <ActionForm
      action={removeItem}
      id={`remove-${item.id}`}
      nouns={['event']}
      className="mt-3 border-l-2 border-line pl-4"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      <input type="hidden" name="id" value={item.id} />
      <SubmitButton size="sm" variant="bad" wide="phone">
        {t('items.remove')}
      </SubmitButton>
    </ActionForm>
  );
}

async function ItemForm({ event, item, locale }: Props & { item: ItemView | null }) {
  const [t, language] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getTranslations({ locale, namespace: 'text.language' }),
  ]);
  const day = item ? bangkokDay(item.startsAt) : event.startsOn;
  const days = [...new Set([...daysOf(event), day])];
  const labels: Record<string, string> = {
    kind: t('items.kind'),
    date: t('items.day'),
    from: t('slots.from'),
    until: t('slots.until'),
    ...Object.fromEntries(
      locales.map((one) => [titleOf[one], t('items.titleIn', { language: language(one) })]),
    ),
  };
  return (
    <ActionForm
      action={item ? editItem : addItem}
      id={`item-${item?.id ?? 'new'}`}
      key={item ? `${item.startsAt.toISOString()}-${item.titles.th}` : event.items.length}
      nouns={['event']}
      labels={labels}
      className="mt-2 grid max-w-text gap-4 border-l-2 border-line pl-4 sm:grid-cols-3"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      {item ? (
        <input type="hidden" name="id" value={item.id} />
      ) : (
        <input type="hidden" name="code" value={event.code} />
      )}
      {[locale, ...locales.filter((one) => one !== locale)].map((one) => (
        <TextField
          key={one}
          name={titleOf[one]}
          label={labels[titleOf[one]]}
          lang={one}
          maxLength={200}
          defaultValue={item?.titles[one] ?? ''}
        />
      ))}
      <SelectField
        name="kind"
        label={labels.kind}
        options={itemKinds.map((value) => ({ value, label: t(`itemKind.${value}`) }))}
        defaultValue={item?.kind ?? 'opening'}
      />
      <SelectField
        name="date"
        label={labels.date}
        options={days.map((value) => ({
          value,
          label: formatDate(dateOf(value), locale, 'weekday'),
        }))}
        defaultValue={day}
        fieldClassName="sm:col-span-2"
      />
      {(['from', 'until'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={labels[name]}
          inputMode="numeric"
          placeholder="09:30"
          defaultValue={item ? clockOf(name === 'from' ? item.startsAt : item.endsAt) : ''}
        />
      ))}
      <div className="sm:col-span-3">
        <SubmitButton size="sm" wide="phone">
          {t(item ? 'save' : 'items.addOne')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
