import { getTranslations } from 'next-intl/server';
import { SelectField, TextField } from '@/components/form/fields';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { Quota } from '@/lib/programme/eligibility-schema';
import { quotaName } from '@/lib/programme/round-form';
import { ftiClusters, ftiGroups, targetIndustries } from '@/lib/taxonomy/facts';

/** At most so many of each group. Two empty lines stand ready; choosing no group removes a line. */
export async function QuotaFields({
  quotas,
  locale,
}: {
  quotas: readonly Quota[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const options = [...ftiClusters, ...ftiGroups, ...targetIndustries].map(({ code, names }) => ({
    value: code,
    label: `${names[locale]} (${code})`,
  }));
  const rows = [
    ...quotas.map((quota) => ({ ...quota, row: quota.key })),
    { key: '', places: null, row: 'first-new' },
    { key: '', places: null, row: 'second-new' },
  ];
  return (
    <Section id="quotas" title={t('officer.quotasPart')}>
      <p className="py-2 text-sm text-muted">{t('officer.quotasHint')}</p>
      <div className="grid gap-3">
        {rows.map((quota, index) => (
          <div key={quota.row} className="grid max-w-text grid-cols-[minmax(0,1fr)_7rem] gap-3">
            <SelectField
              name={quotaName(index, 'key')}
              label={t('officer.quotaGroup', { number: index + 1 })}
              empty="–"
              options={options}
              defaultValue={quota.key}
            />
            <TextField
              name={quotaName(index, 'places')}
              label={t('officer.quotaPlaces')}
              inputMode="numeric"
              defaultValue={quota.places?.toString() ?? ''}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
