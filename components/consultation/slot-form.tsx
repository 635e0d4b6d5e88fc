import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { dayOf, nextDay } from '@/lib/calendar/working-days';
import { addSlots } from '@/lib/consultation/actions';
import { slotLengths, slotWays } from '@/lib/consultation/schema';
import type { Locale } from '@/lib/i18n/locales';

const farthestDays = 366;

/** Adds one time, or one a week until a day. */
export async function SlotForm({
  userId,
  locale,
  now,
}: {
  userId: string;
  locale: Locale;
  now: Date;
}) {
  const [t, form, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
    dateTexts(locale),
  ]);
  const today = dayOf(now);
  const range = { min: today, max: nextDay(today, farthestDays) };
  return (
    <ActionForm
      action={addSlots}
      id="add-slot"
      nouns={['slot', 'advisor', 'meeting']}
      labels={{
        date: t('slots.day'),
        time: t('slots.start'),
        minutes: t('slots.length'),
        until: t('slots.until'),
        way: t('slots.way'),
      }}
      className="grid gap-4"
    >
      <input type="hidden" name="userId" value={userId} />
      <DateField
        name="date"
        label={t('slots.day')}
        texts={texts}
        fieldClassName="max-w-56"
        {...range}
      />
      <TextField
        name="time"
        label={t('slots.start')}
        hint={t('slots.startHint')}
        inputMode="numeric"
        maxLength={8}
        required
        fieldClassName="max-w-40"
      />
      <SelectField
        name="minutes"
        label={t('slots.length')}
        defaultValue="45"
        fieldClassName="max-w-56"
        options={slotLengths.map((count) => ({
          value: String(count),
          label: t('slots.lengthOf', { count }),
        }))}
      />
      <DateField
        name="until"
        label={t('slots.until')}
        hint={t('slots.untilHint')}
        optional={form('optional')}
        texts={texts}
        {...range}
      />
      <RadioGroup
        name="way"
        label={t('slots.way')}
        defaultValue="video"
        options={slotWays.map((way) => ({ value: way, label: t(`booking.${way}`) }))}
      />
      <div>
        <SubmitButton pendingText={form('pending')} wide="phone">
          {t('slots.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
