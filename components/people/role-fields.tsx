import { getTranslations } from 'next-intl/server';
import { Autocomplete } from '@/components/form/autocomplete';
import { comboboxTexts } from '@/components/form/combobox-texts';
import { RadioGroup, SelectField } from '@/components/form/fields';
import { type Locale, locales, type Names } from '@/lib/i18n/locales';
import { headquarters, invitedRoles } from '@/lib/people/schema';

type Place = { code: string; names: Names };

/** Role, and where it is held; each place is asked for only with the role that has one. */
export async function RoleFields({
  chosen,
  place,
  partnerCode,
  centres,
  partners,
  locale,
}: {
  chosen: string;
  place: string;
  partnerCode: string;
  centres: readonly Place[];
  partners: readonly Place[];
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    comboboxTexts(),
  ]);
  const others = (names: Names) => locales.filter((one) => one !== locale).map((one) => names[one]);
  return (
    <div className="group/role grid gap-5">
      <RadioGroup
        name="role"
        label={t('field.role')}
        defaultValue={chosen}
        options={invitedRoles.map((value) => ({
          value,
          label: t(`role.${value}`),
          hint: t(`roleHint.${value}`),
        }))}
      />
      <div className="hidden group-has-[[value=OFFICER]:checked]/role:block">
        <SelectField
          name="place"
          label={t('field.place')}
          empty={t('hint.none')}
          defaultValue={place}
          options={[
            { value: headquarters, label: t('headquarters') },
            ...centres.map((centre) => ({ value: centre.code, label: centre.names[locale] })),
          ]}
        />
      </div>
      <div className="hidden group-has-[[value=PARTNER_CONTACT]:checked]/role:block">
        <Autocomplete
          name="partnerCode"
          label={t('field.partnerCode')}
          empty={t('hint.none')}
          defaultValue={partnerCode ? [partnerCode] : []}
          options={partners.map((partner) => ({
            value: partner.code,
            label: partner.names[locale],
            detail: partner.code,
            search: others(partner.names).join(' '),
          }))}
          texts={texts}
        />
      </div>
    </div>
  );
}
