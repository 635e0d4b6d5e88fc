import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { CooperationRow } from '@/lib/catalogue/reference';
import { sinceDay } from '@/lib/cooperation/term';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';

/** Records until when an agreement holds, and who says so. */
export async function TermForm({
  cooperation,
  action,
  locale,
}: {
  cooperation: CooperationRow;
  action: FormAction;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={action}
      id="term-form"
      nouns={['cooperation']}
      className="grid max-w-field gap-4"
      labels={{ validUntil: t('term.form.day'), note: t('term.form.note') }}
    >
      <input type="hidden" name="code" value={cooperation.code} />
      <input type="hidden" name="version" value={cooperation.rowVersion} />
      <DateField
        name="validUntil"
        label={t('term.form.day')}
        hint={t('term.form.dayHint')}
        optional={form('optional')}
        min={sinceDay(cooperation.date) ?? '1950-01-01'}
        max="2099-12-31"
        defaultValue={cooperation.validUntil ?? ''}
        texts={await dateTexts(locale)}
        fieldClassName="max-w-56"
      />
      <TextAreaField
        name="note"
        label={t('term.form.note')}
        hint={t('term.form.noteHint')}
        defaultValue={cooperation.termNote ?? ''}
        rows={2}
        maxLength={500}
      />
      <div>
        <SubmitButton wide="phone">{t('term.form.send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
