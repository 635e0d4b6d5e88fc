import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { ConditionControls, choices } from '@/components/programme/condition-fields';
import { getCatalogue } from '@/lib/catalogue/request';
import { conditionsFor, type EventEligibility } from '@/lib/event/eligibility-schema';
import { type Side, sides } from '@/lib/event/states';
import type { Locale } from '@/lib/i18n/locales';
import { noConditions, sideName } from '@/lib/programme/round-form';
import { certificates } from '@/lib/taxonomy/facts';
import { FormPart } from './form-part';

/** Who may attend, one side after the other; what stays empty asks nothing. */
export async function WhoFields({
  eligibility,
  note,
  locale,
}: {
  eligibility: EventEligibility;
  /** What has been said so far. */
  note: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  return (
    <FormPart id="who" title={t('who.title')} note={note}>
      <p className="pt-3 text-sm text-muted">{t('form.whoHint')}</p>
      <div className="grid gap-8 pt-3 lg:grid-cols-2">
        {sides.map((side) => (
          <SideFields key={side} side={side} eligibility={eligibility} locale={locale} />
        ))}
      </div>
    </FormPart>
  );
}

async function SideFields({
  side,
  eligibility,
  locale,
}: {
  side: Side;
  eligibility: EventEligibility;
  locale: Locale;
}) {
  const [t, texts, { reference }] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    comboboxTexts(),
    getCatalogue(),
  ]);
  const wants = conditionsFor(eligibility, side);
  return (
    <fieldset className="grid min-w-0 content-start gap-4">
      <legend className="text-md font-semibold">
        {t(side === 'SME' ? 'side.sme' : 'side.partner')}
      </legend>
      <ConditionControls side={side} wants={wants ?? noConditions} locale={locale} />
      <Autocomplete
        multiple
        name={`${sideName(side, 'programmes')}[]`}
        label={t('form.programmes')}
        optional={t('form.optional')}
        options={choices(reference.programmes, locale)}
        defaultValue={wants?.programmes ?? []}
        texts={texts}
      />
      {side === 'SME' ? (
        <Autocomplete
          multiple
          name={`${sideName(side, 'certificates')}[]`}
          label={t('form.certificates')}
          optional={t('form.optional')}
          options={choices(certificates, locale)}
          defaultValue={wants?.certificates ?? []}
          texts={texts}
        />
      ) : null}
    </fieldset>
  );
}
