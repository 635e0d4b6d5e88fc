import { getTranslations } from 'next-intl/server';
import { TextAreaField, TextField } from '@/components/form/fields';
import { Alert } from '@/components/ui/alert';
import { getCatalogue } from '@/lib/catalogue/request';
import type { Locale } from '@/lib/i18n/locales';
import { saveFirm } from '@/lib/sme/actions';
import { nameOfCode } from '@/lib/taxonomy/names';
import { formatJuristicId } from '@/lib/text/juristic-id';
import { ContactFields } from './contact-fields';
import { PlaceFields } from './place-fields';
import { QuestionNote } from './question-note';
import { StepForm } from './step-form';
import type { StepProps } from './step-props';

/** With the centre that serves each now, which headquarters may have changed. */
async function provinceOptions(locale: Locale) {
  const { reference } = await getCatalogue();
  const order = new Intl.Collator(locale);
  return reference.provinces
    .map(({ code, names, centre }) => ({ value: code, label: names[locale], centre }))
    .sort((a, b) => order.compare(a.label, b.label));
}

const firmFields = [
  ...(['nameTh', 'nameEn', 'nameJa', 'nameReading', 'juristicId'] as const),
  ...(['postalCode', 'provinceCode', 'district', 'subdistrict', 'address'] as const),
  ...(['foundedYear', 'website', 'contactName', 'contactRoman', 'contactReading'] as const),
  ...(['contactEmail', 'contactPhone'] as const),
] as const;

export async function FirmStep({ locale, mode, view, registration, questions }: StepProps) {
  const t = await getTranslations('sme');
  const form = await getTranslations('form');
  const optional = form('optional');
  const text = (name: keyof typeof registration) => String(registration[name] ?? '');
  const labels = Object.fromEntries(firmFields.map((key) => [key, t(`field.${key}`)]));
  return (
    <StepForm
      {...{ locale, mode, labels }}
      step="firm"
      version={String(view?.version ?? 0)}
      action={saveFirm}
    >
      {mode === 'profile' ? <Alert tone="warn" title={t('profile.identity')} /> : null}
      <QuestionNote questions={questions} points={['names']} />
      <TextField
        name="nameTh"
        label={t('field.nameTh')}
        defaultValue={text('nameTh')}
        lang="th"
        autoComplete="organization"
      />
      <TextField
        name="nameEn"
        label={t('field.nameEn')}
        optional={optional}
        defaultValue={text('nameEn')}
        lang="en"
      />
      <TextField
        name="nameJa"
        label={t('field.nameJa')}
        hint={t('field.nameJaHint')}
        optional={optional}
        defaultValue={text('nameJa')}
        lang="ja"
      />
      <TextField
        name="nameReading"
        label={t('field.nameReading')}
        hint={t('field.nameReadingHint')}
        optional={optional}
        defaultValue={text('nameReading')}
        lang="ja"
      />
      <QuestionNote questions={questions} points={['juristic-id']} />
      <TextField
        name="juristicId"
        label={t('field.juristicId')}
        hint={t('field.juristicIdHint')}
        inputMode="numeric"
        autoComplete="off"
        fieldClassName="max-w-72"
        defaultValue={registration.juristicId ? formatJuristicId(registration.juristicId) : ''}
      />
      <QuestionNote questions={questions} points={['place']} />
      <PlaceFields
        labels={{ provinceCode: t('field.provinceCode'), postalCode: t('field.postalCode') }}
        empty={t('field.chooseProvince')}
        before={t('field.centreAfter')}
        elsewhere={t.raw('field.postalElsewhere')}
        postalCode={text('postalCode')}
        options={(await provinceOptions(locale)).map((option) => ({
          ...option,
          centre: t('field.centre', { centre: nameOfCode(option.centre, locale) }),
        }))}
        province={text('provinceCode')}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          name="district"
          label={t('field.district')}
          optional={optional}
          defaultValue={text('district')}
        />
        <TextField
          name="subdistrict"
          label={t('field.subdistrict')}
          optional={optional}
          defaultValue={text('subdistrict')}
        />
      </div>
      <TextAreaField
        name="address"
        label={t('field.address')}
        hint={t('field.addressHint')}
        rows={3}
        autoComplete="street-address"
        defaultValue={text('address')}
      />
      <TextField
        name="foundedYear"
        label={t('field.foundedYear')}
        hint={t('field.foundedYearHint')}
        optional={optional}
        inputMode="numeric"
        fieldClassName="max-w-72"
        defaultValue={
          registration.foundedYear
            ? String(registration.foundedYear + (locale === 'th' ? 543 : 0))
            : ''
        }
      />
      <TextField
        name="website"
        label={t('field.website')}
        optional={optional}
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        defaultValue={text('website')}
      />
      <QuestionNote questions={questions} points={['contact']} />
      <ContactFields locale={locale} registration={registration} />
    </StepForm>
  );
}
