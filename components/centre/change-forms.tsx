import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { Fold } from '@/components/ui/fold';
import { Select } from '@/components/ui/input';
import type { Locale, Names } from '@/lib/i18n/locales';
import { consent, make, refuse, withdraw } from '@/lib/province-change/actions';
import type { ChangeView } from '@/lib/province-change/queries';
import { nameOfCode } from '@/lib/taxonomy/names';

/** A province as it is now. */
export type ProvinceNow = { code: string; centre: string; centreConfidence: string };

export type CentreChoice = { code: string; kind: string; names: Names };

/** Which province, then which centre: two steps, so that the present one is seen in between. */
export async function MakeChange({
  provinces,
  centres,
  chosen,
  waits,
  locale,
}: {
  provinces: readonly ProvinceNow[];
  centres: readonly CentreChoice[];
  chosen: ProvinceNow | undefined;
  /** The last change of the chosen province is not decided yet. */
  waits: boolean;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  const collator = new Intl.Collator(locale);
  const options = provinces
    .map(({ code }) => ({ value: code, label: nameOfCode(code, locale) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <div className="max-w-field">
      <form method="get" action={`/${locale}/officer/centres/provinces#make`}>
        <Field id="province" label={t('change.choose')}>
          <div className="flex flex-col gap-3 sm:flex-row">
            <div className="flex-1">
              <Select
                {...controlProps('province', {})}
                name="province"
                empty={t('change.choose')}
                options={options}
                defaultValue={chosen?.code ?? ''}
              />
            </div>
            <Button type="submit" variant="secondary" className="h-12">
              {t('change.chooseButton')}
            </Button>
          </div>
        </Field>
      </form>
      {chosen && waits ? <p className="mt-4 text-sm">{t('change.waitsFirst')}</p> : null}
      {chosen && !waits ? (
        <ActionForm
          action={make}
          id="make-change"
          nouns={['centre-change']}
          className="mt-6 grid gap-4"
          labels={{ toCode: t('change.to'), reason: t('change.reason') }}
        >
          <input type="hidden" name="provinceCode" value={chosen.code} />
          <input type="hidden" name="fromCode" value={chosen.centre} />
          <p className="text-md font-semibold">
            {nameOfCode(chosen.code, locale)}
            <span className="block text-sm font-normal text-muted">
              {t('change.now')} {nameOfCode(chosen.centre, locale)}
            </span>
          </p>
          <SelectField
            name="toCode"
            label={t('change.to')}
            empty={t('change.to')}
            options={centres
              .filter(({ code, kind }) => code !== chosen.centre && kind !== 'special')
              .map(({ code, names }) => ({ value: code, label: names[locale] }))}
          />
          <TextAreaField
            name="reason"
            rows={3}
            maxLength={1000}
            label={t('change.reason')}
            hint={t('change.reasonHint')}
          />
          <div>
            <SubmitButton wide="phone">{t('change.send')}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}

/** A head's two answers, and headquarters' way back. */
export async function AnswerChange({ change, locale }: { change: ChangeView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'centre' });
  return (
    <div className="mt-2 grid max-w-field gap-2">
      {change.mayConsent ? (
        <ActionForm action={consent} id={`consent-${change.id}`} nouns={['centre-change']}>
          <input type="hidden" name="id" value={change.id} />
          <SubmitButton variant="turn" wide="phone">
            {t('change.consent')}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {change.mayRefuse ? (
        <WithReason
          action={refuse}
          id={change.id}
          name="refuse"
          title={t('change.refuse')}
          label={t('change.refuseReason')}
        />
      ) : null}
      {change.mayWithdraw ? (
        <WithReason
          action={withdraw}
          id={change.id}
          name="withdraw"
          title={t('change.withdraw')}
          label={t('change.withdrawReason')}
          hint={t('change.withdrawHint')}
        />
      ) : null}
    </div>
  );
}

function WithReason({
  action,
  id,
  name,
  title,
  label,
  hint,
}: {
  action: typeof refuse;
  id: string;
  name: string;
  title: string;
  label: string;
  hint?: string;
}) {
  return (
    <Fold title={title}>
      <ActionForm
        action={action}
        id={`${name}-${id}`}
        nouns={['centre-change']}
        className="grid gap-3"
        labels={{ reason: label }}
      >
        <input type="hidden" name="id" value={id} />
        <TextAreaField name="reason" rows={2} maxLength={1000} label={label} hint={hint} />
        <div>
          <SubmitButton variant="secondary" wide="phone">
            {title}
          </SubmitButton>
        </div>
      </ActionForm>
    </Fold>
  );
}
