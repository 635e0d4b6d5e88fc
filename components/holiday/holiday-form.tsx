import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import type { Country } from '@/lib/calendar/working-days';
import { add, edit, putBack, takeOut } from '@/lib/holiday/actions';
import type { HolidayRow } from '@/lib/holiday/queries';
import { confidences, holidayKinds } from '@/lib/holiday/schema';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

type Props = { country: Country; year: number; locale: Locale };

/** A day that the facts do not have: a new announcement, a special day, an election. */
export async function AddHoliday({ country, year, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'holiday' });
  return (
    <ActionForm
      action={add}
      id="add-holiday"
      nouns={['holiday']}
      className="grid max-w-field gap-4"
      labels={await labels(locale)}
    >
      <input type="hidden" name="country" value={country} />
      <DateField
        name="date"
        min={`${year}-01-01`}
        max={`${year + 1}-12-31`}
        label={t('field.date')}
        texts={await dateTexts(locale)}
        fieldClassName="max-w-56"
      />
      <TextField name="nameTh" lang="th" label={t('field.nameTh')} maxLength={120} />
      <TextField name="nameJa" lang="ja" label={t('field.nameJa')} maxLength={120} />
      <TextField name="nameEn" lang="en" label={t('field.nameEn')} maxLength={120} />
      <Facts row={null} locale={locale} />
      <div>
        <SubmitButton wide="phone">{t('add.send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** One day of the calendar: its names, whether it stops the clock, where that is written. */
export async function EditHoliday({ row, country, year, locale }: Props & { row: HolidayRow }) {
  const t = await getTranslations({ locale, namespace: 'holiday' });
  const date = new Date(`${row.date}T00:00:00Z`);
  return (
    <div className="grid gap-6">
      <p className="text-md font-semibold">
        {formatDate(date, locale, 'weekday', 'Asia/Bangkok')} {row.names[locale]}
      </p>
      <ActionForm
        action={edit}
        id="edit-holiday"
        nouns={['holiday']}
        className="grid max-w-field gap-4"
        labels={await labels(locale)}
      >
        <Key row={row} country={country} />
        <TextField
          name="nameTh"
          lang="th"
          label={t('field.nameTh')}
          defaultValue={row.names.th}
          maxLength={120}
        />
        <TextField
          name="nameJa"
          lang="ja"
          label={t('field.nameJa')}
          defaultValue={row.names.ja}
          maxLength={120}
        />
        <Facts row={row} locale={locale} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton wide="phone">{t('edit.send')}</SubmitButton>
          <ButtonLink
            variant="quiet"
            href={`/${locale}/officer/holidays?country=${country}&year=${year}`}
          >
            {t('cancel')}
          </ButtonLink>
        </div>
      </ActionForm>
      <ActionForm
        action={row.removed ? putBack : takeOut}
        id="switch-holiday"
        nouns={['holiday']}
        className="grid max-w-field gap-2"
      >
        <Key row={row} country={country} />
        <p className="text-sm text-muted">{t(row.removed ? 'putBack.hint' : 'takeOut.hint')}</p>
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {t(row.removed ? 'putBack.send' : 'takeOut.send')}
          </SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function Key({ row, country }: { row: HolidayRow; country: Country }) {
  return (
    <>
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="date" value={row.date} />
      <input type="hidden" name="id" value={row.names.en} />
      <input type="hidden" name="seen" value={row.edited?.at.toISOString() ?? ''} />
    </>
  );
}

async function Facts({ row, locale }: { row: HolidayRow | null; locale: Locale }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'holiday' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <>
      <SelectField
        name="kind"
        label={t('field.kind')}
        empty={t('choose')}
        defaultValue={row?.kind ?? ''}
        options={holidayKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <CheckboxField
        name="counts"
        label={t('field.counts')}
        hint={t('field.countsHint')}
        defaultChecked={row?.counts ?? true}
      />
      <CheckboxField
        name="official"
        label={t('field.official')}
        hint={t('field.officialHint')}
        defaultChecked={row?.official ?? true}
      />
      <SelectField
        name="confidence"
        label={t('field.confidence')}
        defaultValue={row?.confidence ?? 'high'}
        options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
      />
      <TextField
        name="source"
        label={t('field.source')}
        hint={t('field.sourceHint')}
        defaultValue={row?.source ?? ''}
        maxLength={500}
      />
      <TextAreaField
        name="note"
        label={t('field.note')}
        optional={form('optional')}
        defaultValue={row?.note ?? ''}
        rows={2}
        maxLength={500}
      />
    </>
  );
}

async function labels(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: 'holiday' });
  const names = ['date', 'nameTh', 'nameJa', 'nameEn', 'kind', 'confidence', 'source', 'note'];
  return Object.fromEntries(names.map((name) => [name, t(`field.${name}` as 'field.date')]));
}
