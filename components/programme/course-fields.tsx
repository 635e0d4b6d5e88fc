import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { SelectField, TextField } from '@/components/form/fields';
import { Section } from '@/components/ui/section';
import { formatYear } from '@/lib/i18n/formats';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';
import { audiences } from '@/lib/programme/states';
import type { RoundValues } from './round-values';

export type HostChoice = { id: string; names: Names };

const hostName = { th: 'hostTh', ja: 'hostJa', en: 'hostEn' } as const;

/** What stands beside the fields of a course, and in the summary of what is wrong with them. */
export async function courseLabels(locale: Locale): Promise<Record<string, string>> {
  const [t, language] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    getTranslations({ locale, namespace: 'text.language' }),
  ]);
  return {
    audience: t('course.level'),
    hostPartnerId: t('course.host'),
    curriculumYear: t('round.curriculum'),
    ...Object.fromEntries(
      locales.map((one) => [hostName[one], t('course.hostIn', { language: language(one) })]),
    ),
  };
}

type Props = {
  values: RoundValues;
  hosts: readonly HostChoice[];
  labels: Readonly<Record<string, string>>;
  locale: Locale;
};

/** Of a course: who gives it, for which year and at which level. Other rounds keep what they have. */
export async function CourseFields(props: Props) {
  const { values, labels, locale } = props;
  if (values.kind !== 'course') return <Kept values={values} />;
  const t = await getTranslations({ locale, namespace: 'programme' });
  const optional = t('officer.optional');
  const year = values.curriculumYear;
  return (
    <Section id="course" title={t('course.title')}>
      <div className="grid gap-4 pt-3 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          name="curriculumYear"
          label={labels.curriculumYear}
          inputMode="numeric"
          optional={optional}
          hint={t('course.yearHint')}
          defaultValue={year === null ? '' : formatYear(year, locale).replace(/\D/g, '')}
        />
        <SelectField
          name="audience"
          label={labels.audience}
          optional={optional}
          empty={t('application.choose')}
          options={audiences.map((value) => ({ value, label: t(`round.audience.${value}`) }))}
          defaultValue={values.audience}
        />
      </div>
      <HostFields {...props} />
    </Section>
  );
}

async function HostFields({ values, hosts, labels, locale }: Props) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    comboboxTexts(),
  ]);
  return (
    <div className="grid gap-4 pt-4 md:grid-cols-3">
      <Autocomplete
        name="hostPartnerId"
        label={labels.hostPartnerId}
        optional={t('officer.optional')}
        hint={t('course.hostHint')}
        options={hosts.map(({ id, names }) => ({
          value: id,
          label: names[locale],
          search: Object.values(names).join(' '),
        }))}
        defaultValue={values.hostPartnerId ? [values.hostPartnerId] : []}
        empty={t('application.choose')}
        texts={texts}
        fieldClassName="md:col-span-3"
      />
      <p className="max-w-text text-sm text-muted md:col-span-3">{t('course.typeHost')}</p>
      {locales.map((one) => (
        <TextField
          key={one}
          name={hostName[one]}
          lang={one}
          label={labels[hostName[one]]}
          maxLength={200}
          defaultValue={values.host[one] ?? ''}
        />
      ))}
    </div>
  );
}

function Kept({ values }: { values: RoundValues }) {
  return (
    <>
      <input type="hidden" name="audience" value={values.audience} />
      <input type="hidden" name="hostPartnerId" value={values.hostPartnerId} />
      {locales.map((one) => (
        <input key={one} type="hidden" name={hostName[one]} value={values.host[one] ?? ''} />
      ))}
      <input type="hidden" name="curriculumYear" value={values.curriculumYear ?? ''} />
    </>
  );
}
