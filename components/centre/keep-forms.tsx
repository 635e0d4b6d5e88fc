import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { edit, nameHead } from '@/lib/centre/actions';
import { weekdays } from '@/lib/centre/hours-schema';
import type { KeptCentre } from '@/lib/centre/queries';
import { services } from '@/lib/centre/services';
import type { Locale } from '@/lib/i18n/locales';
import { formatPhone } from '@/lib/text/phone';

type Props = { centre: KeptCentre; locale: Locale };

function Seen({ centre }: { centre: KeptCentre }) {
  return (
    <>
      <input type="hidden" name="code" value={centre.code} />
      <input type="hidden" name="version" value={centre.version} />
    </>
  );
}

/** What the centre says of itself; saving says that all of it holds today. */
export async function CentreForm({ centre, locale }: Props) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  const optional = form('optional');
  const dayLabels = weekdays.flatMap((day) => [
    [`from${day}`, t('keep.from', { day: t(`weekday.${day}`) })] as const,
    [`until${day}`, t('keep.until', { day: t(`weekday.${day}`) })] as const,
  ]);
  return (
    <ActionForm
      action={edit}
      id="edit-centre"
      nouns={['centre']}
      className="grid max-w-field gap-6"
      labels={{
        ...Object.fromEntries(dayLabels),
        services: t('keep.services'),
        addressTh: t('keep.addressTh'),
        addressEn: t('keep.addressEn'),
        phone: t('keep.phone'),
      }}
    >
      <Seen centre={centre} />
      <CheckboxGroup
        name="services[]"
        label={t('keep.services')}
        options={services.map((value) => ({ value, label: t(`service.${value}`) }))}
        defaultValue={centre.services}
      />
      <fieldset>
        <legend className="text-sm font-semibold">{t('keep.hours')}</legend>
        <p className="text-xs text-muted">{t('keep.hoursHint')}</p>
        <div className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3">
          {dayLabels.map(([name, label]) => {
            const open = centre.hours.find(({ day }) => name.endsWith(String(day)));
            return (
              <TextField
                key={name}
                name={name}
                type="time"
                label={label}
                defaultValue={(name.startsWith('from') ? open?.from : open?.until) ?? ''}
              />
            );
          })}
        </div>
      </fieldset>
      <TextAreaField
        name="addressTh"
        rows={2}
        lang="th"
        label={t('keep.addressTh')}
        optional={optional}
        maxLength={300}
        defaultValue={centre.addressTh ?? ''}
      />
      <TextAreaField
        name="addressEn"
        rows={2}
        lang="en"
        label={t('keep.addressEn')}
        optional={optional}
        maxLength={300}
        defaultValue={centre.addressEn ?? ''}
      />
      <TextField
        name="phone"
        type="tel"
        label={t('keep.phone')}
        hint={t('keep.phoneHint')}
        optional={optional}
        fieldClassName="max-w-72"
        defaultValue={centre.phone ? formatPhone(centre.phone, 'th') : ''}
      />
      <div>
        <SubmitButton wide="phone">{t('keep.save')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export async function HeadForm({ centre, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  if (centre.officers.length === 0) return <p className="text-sm">{t('keep.noOfficers')}</p>;
  return (
    <ActionForm
      action={nameHead}
      id="name-head"
      nouns={['centre']}
      className="grid max-w-field gap-4"
      labels={{ headId: t('keep.headLabel') }}
    >
      <Seen centre={centre} />
      <SelectField
        name="headId"
        label={t('keep.headLabel')}
        empty={t('keep.headNone')}
        defaultValue={centre.head?.id ?? ''}
        options={centre.officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton variant="secondary" wide="phone">
          {t('keep.headSave')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
