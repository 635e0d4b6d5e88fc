import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { CheckboxGroup, SelectField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { saveAdvisor } from '@/lib/consultation/actions';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { topics } from '@/lib/taxonomy/topics';

/** What an advisor answers, in which languages, and how much at once. */
export async function AdvisorForm({
  id,
  advisor,
  officers,
  locale,
}: {
  id: string;
  /** Null for a new one: then one of `officers`. */
  advisor: {
    userId: string;
    topics: readonly string[];
    languages: readonly string[];
    most: number;
  } | null;
  officers: readonly { value: string; label: string }[];
  locale: Locale;
}) {
  const [t, topicName, form] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'topic' }),
    getTranslations({ locale, namespace: 'form' }),
  ]);
  return (
    <ActionForm
      action={saveAdvisor}
      id={id}
      nouns={['advisor']}
      labels={{
        userId: t('load.addWho'),
        topics: t('load.topicsLabel'),
        languages: t('load.languagesLabel'),
        most: t('load.mostLabel'),
      }}
      className="grid gap-4"
    >
      {advisor ? (
        <input type="hidden" name="userId" value={advisor.userId} />
      ) : (
        <SelectField
          name="userId"
          label={t('load.addWho')}
          empty={t('load.chooseOfficer')}
          options={officers}
          fieldClassName="max-w-field"
        />
      )}
      <CheckboxGroup
        name="topics[]"
        label={t('load.topicsLabel')}
        options={topics.map((topic) => ({ value: topic, label: topicName(topic) }))}
        defaultValue={advisor?.topics ?? []}
        columns={2}
      />
      <CheckboxGroup
        name="languages[]"
        label={t('load.languagesLabel')}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
        defaultValue={advisor?.languages ?? [locale]}
        columns={3}
      />
      <TextField
        name="most"
        label={t('load.mostLabel')}
        inputMode="numeric"
        maxLength={3}
        required
        defaultValue={String(advisor?.most ?? 10)}
        fieldClassName="max-w-56"
      />
      <div>
        <SubmitButton variant="secondary" pendingText={form('pending')} wide="phone">
          {t('load.save')}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
