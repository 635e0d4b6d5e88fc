import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { dismiss } from '@/lib/match/actions';
import { dismissReasons } from '@/lib/match/schema';

/** "Not for us", with a reason. */
export async function DismissForm({ partnerId, locale }: { partnerId: string; locale: Locale }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={dismiss}
      id="dismiss-form"
      className="mt-1 grid gap-4"
      labels={{ reason: t('dismiss.reason'), note: t('dismiss.note') }}
    >
      <p className="text-sm text-muted">{t('dismiss.lead')}</p>
      <input type="hidden" name="partnerId" value={partnerId} />
      <RadioGroup
        name="reason"
        label={t('dismiss.reason')}
        options={dismissReasons.map((reason) => ({
          value: reason,
          label: t(`dismiss.reasons.${reason}`),
        }))}
      />
      <TextAreaField
        name="note"
        label={t('dismiss.note')}
        optional={form('optional')}
        rows={2}
        maxLength={500}
      />
      <SubmitButton variant="secondary" wide>
        {t('dismiss.save')}
      </SubmitButton>
    </ActionForm>
  );
}
