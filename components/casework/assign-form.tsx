import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Section } from '@/components/ui/section';
import { assign } from '@/lib/casework/actions';
import type { PersonLoad } from '@/lib/casework/balance';
import type { Locale } from '@/lib/i18n/locales';

/** The form whose cases are ticked in the queue above it. */
export const assignFormId = 'assign-form';

/** Gives the selected cases to somebody else, with a note for the desks. */
export async function AssignForm({
  loads,
  centreCode,
  locale,
}: {
  loads: readonly PersonLoad[];
  /** An officer of a centre hands cases on within it. */
  centreCode: string | null;
  locale: Locale;
}) {
  const [t, form] = await Promise.all([
    getTranslations({ locale, namespace: 'casework' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <Section title={t('assign.title')} id="assign">
      <p className="mt-3 text-sm text-muted">{t('assign.hint')}</p>
      <ActionForm
        action={assign}
        id={assignFormId}
        className="mt-3 grid max-w-field gap-4"
        nouns={['introduction', 'user']}
        labels={{ to: t('assign.to'), ids: t('queue.pair'), text: t('assign.note') }}
      >
        <input type="hidden" name="language" value={locale} />
        <SelectField
          name="to"
          label={t('assign.to')}
          empty={t('assign.choose')}
          options={loads
            .filter((person) => !person.away && (!centreCode || person.centreCode === centreCode))
            .map((person) => ({
              value: person.id,
              label: t('assign.option', { name: person.name, count: person.open }),
            }))}
        />
        <TextAreaField
          name="text"
          label={t('assign.note')}
          optional={form('optional')}
          rows={3}
          maxLength={2000}
        />
        <SubmitButton wide="phone">{t('assign.submit')}</SubmitButton>
      </ActionForm>
    </Section>
  );
}
