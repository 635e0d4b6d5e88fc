import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { breakName, dayName } from '@/lib/event/event-form';
import type { EventSetUp } from '@/lib/event/event-view';
import { setDays } from '@/lib/event/set-up-actions';
import type { Locale } from '@/lib/i18n/locales';
import { patternOf } from './slot-pattern';
import { SlotPreview } from './slot-preview';

const spareDays = 1;
const spareBreaks = 1;

/** Days with their hours, the length of a meeting, and breaks; the times follow from them. */
export async function SlotsForm({ event, locale }: { event: EventSetUp; locale: Locale }) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    dateTexts(locale),
  ]);
  const pattern = patternOf(event);
  const days = [...pattern.days, ...Array.from({ length: spareDays }, () => null)];
  const breaks = [...pattern.breaks, ...Array.from({ length: spareBreaks }, () => null)];
  const hours = { from: t('slots.from'), until: t('slots.until') };
  const labels: Record<string, string> = {
    slotMinutes: t('slots.minutes'),
    changeMinutes: t('slots.change'),
    ...Object.fromEntries(
      days.flatMap((_, index) => [
        [dayName(index, 'date'), t('slots.day', { number: index + 1 })],
        [dayName(index, 'from'), hours.from],
        [dayName(index, 'until'), hours.until],
      ]),
    ),
    ...Object.fromEntries(
      breaks.flatMap((_, index) => [
        [breakName(index, 'from'), t('slots.breakFrom', { number: index + 1 })],
        [breakName(index, 'until'), t('slots.breakUntil', { number: index + 1 })],
      ]),
    ),
  };
  const clock = (name: string, value: string) => (
    <TextField
      name={name}
      label={labels[name]}
      inputMode="numeric"
      placeholder="09:30"
      defaultValue={value}
    />
  );
  return (
    <ActionForm
      action={setDays}
      id="slots-form"
      key={event.version}
      nouns={['event']}
      labels={labels}
      className="mt-3 grid gap-5"
    >
      <input type="hidden" name="page" value={`/officer/events/${event.code}/set-up`} />
      <input type="hidden" name="code" value={event.code} />
      <input type="hidden" name="version" value={event.version} />
      <fieldset className="grid min-w-0 gap-3">
        <legend className="text-md font-semibold">{t('slots.days')}</legend>
        {days.map((day, index) => (
          <div
            key={dayName(index, 'date')}
            className="grid gap-3 border-l-2 border-line pl-4 sm:grid-cols-[minmax(0,1fr)_8rem_8rem]"
          >
            <DateField
              name={dayName(index, 'date')}
              label={labels[dayName(index, 'date')]}
              {...(day ? {} : { optional: t('form.optional') })}
              defaultValue={day?.date ?? ''}
              texts={texts}
            />
            {clock(dayName(index, 'from'), day?.from ?? '09:30')}
            {clock(dayName(index, 'until'), day?.until ?? '16:30')}
          </div>
        ))}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['slotMinutes', 'changeMinutes'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={labels[name]}
            inputMode="numeric"
            defaultValue={String(pattern[name])}
          />
        ))}
      </div>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="text-md font-semibold">{t('slots.breaks')}</legend>
        {breaks.map((rest, index) => (
          <div
            key={breakName(index, 'from')}
            className="grid grid-cols-2 gap-3 border-l-2 border-line pl-4 sm:max-w-md"
          >
            {clock(breakName(index, 'from'), rest?.from ?? '')}
            {clock(breakName(index, 'until'), rest?.until ?? '')}
          </div>
        ))}
      </fieldset>
      <SlotPreview
        locale={locale}
        texts={{
          title: t('slots.preview'),
          none: t('slots.previewNone'),
          total: t.raw('slots.previewTotal'),
          day: t.raw('slots.previewDay'),
        }}
      />
      <p className="max-w-text text-sm text-muted">{t('slots.note')}</p>
      <div>
        <SubmitButton wide="phone">{t('slots.save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
