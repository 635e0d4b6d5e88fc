import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { create } from '@/lib/desk-request/actions';
import { requestKinds } from '@/lib/desk-request/schema';
import type { Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

/** What the desk needs from the officers. */
export async function RequestForm({
  centres,
  locale,
}: {
  /** Codes of the centres that can be asked. */
  centres: readonly string[];
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'desk' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={create}
      id="new-request"
      labels={{
        kind: t('requests.kind'),
        centreCode: t('requests.centre'),
        caseCode: t('requests.case'),
        subject: t('requests.subject'),
        body: t('requests.body'),
      }}
    >
      <input type="hidden" name="language" value={locale} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('requests.kind')}
          required
          empty={t('requests.chooseKind')}
          options={requestKinds.map((kind) => ({
            value: kind,
            label: t(`requests.kinds.${kind}`),
          }))}
        />
        <SelectField
          name="centreCode"
          label={t('requests.centre')}
          options={[
            { value: '', label: t('requests.headquarters') },
            ...centres.map((code) => ({ value: code, label: nameOfCode(code, locale) })),
          ]}
        />
        <TextField name="subject" label={t('requests.subject')} required maxLength={200} />
        <TextField
          name="caseCode"
          label={t('requests.case')}
          hint={t('requests.caseHint')}
          optional={form('optional')}
          maxLength={20}
        />
      </div>
      <div className="mt-4 grid gap-4">
        <TextAreaField name="body" label={t('requests.body')} required rows={5} maxLength={4000} />
        <div>
          <SubmitButton>{t('requests.send')}</SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
