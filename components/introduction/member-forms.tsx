import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { withdrawReasons } from '@/lib/introduction/reasons';
import { agree, answer, declineProposed, resubmit, withdraw } from '@/lib/introduction/sme-actions';

/** What the firm can do to its case now: answer what it is asked, agree, or end it. */
export async function MemberForms({ detail, locale }: { detail: CaseDetail; locale: Locale }) {
  switch (detail.state) {
    case 'PROPOSED':
      return (
        <>
          <WordsForm name="agree" action={agree} optional detail={detail} locale={locale} />
          <EndForm
            name="declineProposed"
            action={declineProposed}
            detail={detail}
            locale={locale}
          />
        </>
      );
    case 'RETURNED':
      return <WordsForm name="resubmit" action={resubmit} detail={detail} locale={locale} />;
    case 'QUESTIONED':
      return <WordsForm name="answer" action={answer} detail={detail} locale={locale} />;
    default:
      return null;
  }
}

async function WordsForm({
  name,
  action,
  optional = false,
  detail,
  locale,
}: {
  name: 'agree' | 'resubmit' | 'answer';
  action: FormAction;
  optional?: boolean;
  detail: CaseDetail;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={action}
      id={`${name}-form`}
      className="grid gap-4"
      nouns={['introduction']}
      labels={{ text: t(`${name}.text`) }}
    >
      <CaseFields detail={detail} locale={locale} />
      <TextAreaField
        name="text"
        label={t(`${name}.text`)}
        hint={t('language')}
        rows={5}
        maxLength={4000}
        required={!optional}
        {...(optional ? { optional: form('optional') } : {})}
      />
      <SubmitButton variant="turn" wide="phone">
        {t(`${name}.send`)}
      </SubmitButton>
    </ActionForm>
  );
}

/** Ends a case: always with a reason, never with blame. */
export async function EndForm({
  name,
  action,
  detail,
  locale,
}: {
  name: 'declineProposed' | 'withdraw';
  action: FormAction;
  detail: CaseDetail;
  locale: Locale;
}) {
  const [t, words, form] = await Promise.all([
    getTranslations({ locale, namespace: 'memberCase' }),
    getTranslations({ locale, namespace: 'introduction' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={action}
      id={`${name}-form`}
      className="grid gap-4"
      nouns={['introduction']}
      labels={{ reason: t('reason'), text: t('note') }}
    >
      <CaseFields detail={detail} locale={locale} />
      <RadioGroup
        name="reason"
        label={t('reason')}
        options={withdrawReasons.map((reason) => ({
          value: reason,
          label: words(`withdrawReason.${reason}`),
        }))}
      />
      <TextAreaField
        name="text"
        label={t('note')}
        optional={form('optional')}
        rows={2}
        maxLength={4000}
      />
      <SubmitButton variant="secondary" wide="phone">
        {t(`${name}.send`)}
      </SubmitButton>
    </ActionForm>
  );
}

/** Ends a case that is still open, from any state in which the firm may. */
export async function WithdrawForm({ detail, locale }: { detail: CaseDetail; locale: Locale }) {
  return <EndForm name="withdraw" action={withdraw} detail={detail} locale={locale} />;
}

function CaseFields({ detail, locale }: { detail: CaseDetail; locale: Locale }) {
  return (
    <>
      <input type="hidden" name="id" value={detail.id} />
      <input type="hidden" name="version" value={detail.version} />
      <input type="hidden" name="language" value={locale} />
    </>
  );
}
