import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { RadioGroup, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { rate } from '@/lib/consultation/actions';
import type { Locale } from '@/lib/i18n/locales';

const grades = [
  ['5', 'five'],
  ['4', 'four'],
  ['3', 'three'],
  ['2', 'two'],
  ['1', 'one'],
] as const;

/** How helpful the answer was, in five grades of words. */
export async function RateForm({ id, locale }: { id: string; locale: Locale }) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={rate}
      id="rate"
      nouns={['consultation']}
      labels={{ rating: t('rate.title'), note: t('rate.note') }}
      className="grid gap-4"
    >
      <input type="hidden" name="id" value={id} />
      <RadioGroup
        name="rating"
        label={t('rate.title')}
        options={grades.map(([value, word]) => ({ value, label: t(`rate.${word}`) }))}
      />
      <TextAreaField
        name="note"
        label={t('rate.note')}
        hint={t('rate.noteHint')}
        optional={form('optional')}
        rows={2}
        maxLength={1000}
      />
      <div>
        <SubmitButton variant="secondary" pendingText={form('pending')} wide="phone">
          {t('rate.send')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
