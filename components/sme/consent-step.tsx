import { getTranslations } from 'next-intl/server';
import { CheckboxField } from '@/components/form/fields';
import { formatDate } from '@/lib/i18n/formats';
import { saveConsent } from '@/lib/sme/actions';
import { type ConsentPurpose, consentInForce, consentVersion } from '@/lib/sme/consent';
import { QuestionNote } from './question-note';
import { StepForm } from './step-form';
import type { StepProps } from './step-props';

const parts = ['purpose', 'retention', 'transfer', 'rights'] as const;

export async function ConsentStep({ locale, mode, view, registration, questions }: StepProps) {
  const t = await getTranslations('consent');
  const text = (key: 'intro' | 'version' | 'registration' | 'transferLabel') =>
    t(`${consentVersion}.${key}`);
  const given = (purpose: ConsentPurpose) => {
    const row = consentInForce(view?.consents ?? [], purpose);
    return row ? t('given', { date: formatDate(row.grantedAt, locale) }) : undefined;
  };
  return (
    <StepForm
      {...{ locale, mode }}
      step="consent"
      version={String(view?.version ?? 0)}
      action={saveConsent}
      labels={{ registration: text('registration'), transfer: text('transferLabel') }}
    >
      <QuestionNote questions={questions} points={['consent']} />
      <input type="hidden" name="textVersion" value={consentVersion} />
      <div>
        <p>{text('intro')}</p>
        <dl className="mt-4 border-t border-line">
          {parts.map((part) => (
            <div key={part} className="border-b border-line py-3">
              <dt className="text-sm font-semibold">{t(`${consentVersion}.${part}Title`)}</dt>
              <dd className="text-sm">{t(`${consentVersion}.${part}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 text-xs text-muted">{text('version')}</p>
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-2 text-sm font-semibold">{t('agree')}</legend>
        <CheckboxField
          name="registration"
          value="yes"
          label={text('registration')}
          hint={given('registration')}
          defaultChecked={registration.consents.includes('registration')}
        />
        <CheckboxField
          name="transfer"
          value="yes"
          label={text('transferLabel')}
          hint={given('transfer-to-japan')}
          defaultChecked={registration.consents.includes('transfer-to-japan')}
        />
      </fieldset>
    </StepForm>
  );
}
