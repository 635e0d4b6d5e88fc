import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { controlProps, Field } from '@/components/ui/field';
import { Fold } from '@/components/ui/fold';
import { Select } from '@/components/ui/input';
import type { Locale } from '@/lib/i18n/locales';
import type { LineView } from '@/lib/incentive/line-view';
import { isicRows, provinces, targetIndustries } from '@/lib/taxonomy/facts';
import { nameOfCode } from '@/lib/taxonomy/names';

export type Asked = { industry: string; province: string; field: string[]; startup: string };

/** The reader's own tags. A plain GET form. */
export async function ChecklistForm({
  lines,
  asked,
  locale,
}: {
  lines: readonly LineView[];
  asked: Asked;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const collator = new Intl.Collator(locale);
  const fields = [...new Set(lines.flatMap(({ conditions }) => conditions.fields ?? []))]
    .map((code) => ({ code, name: nameOfCode(code, locale) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const option = ({ code, names }: { code: string; names: Record<Locale, string> }) => ({
    value: code,
    label: names[locale],
  });
  return (
    <form method="get" action={`/${locale}/incentives`} className="grid gap-5">
      <Field id="industry" label={t('form.industry')}>
        <Select
          {...controlProps('industry', {})}
          name="industry"
          empty={t('form.industryAny')}
          groups={[
            { label: t('form.targets'), options: targetIndustries.map(option) },
            {
              label: t('form.divisions'),
              options: isicRows.filter(({ level }) => level === 'division').map(option),
            },
          ]}
          defaultValue={asked.industry}
        />
      </Field>
      <Field id="province" label={t('form.province')}>
        <Select
          {...controlProps('province', {})}
          name="province"
          empty={t('form.provinceAny')}
          options={provinces.map(option).sort((a, b) => collator.compare(a.label, b.label))}
          defaultValue={asked.province}
        />
      </Field>
      <Field id="startup" label={t('form.startup')}>
        <Select
          {...controlProps('startup', {})}
          name="startup"
          empty={t('form.startupAny')}
          options={[
            { value: 'yes', label: t('form.startupYes') },
            { value: 'no', label: t('form.startupNo') },
          ]}
          defaultValue={asked.startup}
        />
      </Field>
      <Fold title={t('form.fields')} open={asked.field.length > 0}>
        <fieldset className="grid">
          <legend className="sr-only">{t('form.fields')}</legend>
          {fields.map(({ code, name }) => (
            <Checkbox
              key={code}
              dense
              name="field"
              value={code}
              label={name}
              defaultChecked={asked.field.includes(code)}
            />
          ))}
        </fieldset>
      </Fold>
      <div>
        <Button type="submit" wide="phone">
          {t('form.send')}
        </Button>
      </div>
    </form>
  );
}
