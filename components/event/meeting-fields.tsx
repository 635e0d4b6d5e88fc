import { getTranslations } from 'next-intl/server';
import { CheckboxGroup, RadioGroup, TextField } from '@/components/form/fields';
import type { EventPage } from '@/lib/event/event-view';
import { halfOf } from '@/lib/event/slot-pattern-schema';
import { presences, type Side } from '@/lib/event/states';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { dateOf } from '@/lib/programme/days';
import type { RegistrationValues } from './registration-values';

/** Languages, place or online, how many meetings, and the times that suit or do not. */
export async function MeetingFields({
  event,
  side,
  values,
  locale,
}: {
  event: EventPage;
  side: Side;
  values: RegistrationValues;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const optional = t('form.optional');
  const most = side === 'SME' ? event.meetingsPerSme : event.meetingsPerPartner;
  const halves = [...new Set(event.slots.map(({ startsAt }) => halfOf(startsAt)))];
  return (
    <div className="grid gap-4 pt-3">
      <CheckboxGroup
        name="languages[]"
        label={t('register.languages')}
        hint={t('register.languagesHint')}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={values.languages}
        columns={3}
      />
      {event.presence === 'both' ? (
        <RadioGroup
          name="presence"
          label={t('register.presence')}
          options={presences.map((value) => ({ value, label: t(`register.by.${value}`) }))}
          defaultValue={values.presence}
        />
      ) : (
        <input type="hidden" name="presence" value={event.presence} />
      )}
      <TextField
        name="maxMeetings"
        label={t('register.maxMeetings')}
        hint={t('register.maxMeetingsHint', { most })}
        inputMode="numeric"
        optional={optional}
        defaultValue={values.maxMeetings?.toString() ?? ''}
        fieldClassName="sm:max-w-60"
      />
      {halves.length > 1 ? (
        <CheckboxGroup
          name="preferredHalves[]"
          label={t('register.halves')}
          hint={t('register.halvesHint')}
          optional={optional}
          columns={2}
          options={halves.map((half) => ({
            value: half,
            label: t(half.endsWith('am') ? 'register.morning' : 'register.afternoon', {
              date: formatDate(dateOf(half.slice(0, 10)), locale, 'weekday'),
            }),
          }))}
          defaultValue={values.preferredHalves}
        />
      ) : null}
      {event.slots.length > 0 ? (
        <details open={values.awaySlots.length > 0}>
          <summary className="flex min-h-11 cursor-pointer items-center text-sm font-semibold text-link">
            {t('register.away')}
          </summary>
          <CheckboxGroup
            name="awaySlots[]"
            label={t('register.awayLegend')}
            columns={2}
            options={event.slots.map(({ number, startsAt, endsAt }) => ({
              value: String(number),
              label: t('register.slot', twoZones(startsAt, endsAt, locale, 'short')),
            }))}
            defaultValue={values.awaySlots.map(String)}
          />
        </details>
      ) : null}
    </div>
  );
}
