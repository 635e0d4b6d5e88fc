import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { RadioGroup, SelectField, TextAreaField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ask } from '@/lib/consultation/actions';
import { longestWords } from '@/lib/consultation/schema';
import { type Urgency, urgencies } from '@/lib/consultation/states';
import { formatDate } from '@/lib/i18n/formats';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { Topic } from '@/lib/taxonomy/topics';
import { FilesField } from './files-field';
import { type TopicChoice, TopicField } from './topic-field';

/** A new question. Who answers is said at each topic, by when at each urgency. */
export async function AskForm({
  reader,
  asked,
  topics,
  due,
  topic,
  locale,
}: {
  /** Whose browser keeps the draft. */
  reader: string;
  /** Questions so far: one more means that the form has arrived. */
  asked: number;
  topics: readonly TopicChoice[];
  due: Readonly<Record<Urgency, { days: number; at: Date }>>;
  /** Chosen by the page that led here. */
  topic: Topic | null;
  locale: Locale;
}) {
  const [t, form, message] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    getTranslations({ locale, namespace: 'form' }),
    getTranslations({ locale, namespace: 'message' }),
  ]);
  return (
    <ActionForm
      action={ask}
      id="ask"
      nouns={['consultation', 'sme', 'file']}
      labels={{
        topic: t('topic'),
        urgency: t('urgencyLabel'),
        body: t('question'),
        files: t('files'),
      }}
      className="mt-6 grid max-w-[760px] gap-7"
    >
      <DraftKeeper
        name={`${reader}:consultation`}
        fields={['body', 'language']}
        generation={String(asked)}
        texts={{ restored: message('draft.restored'), discard: message('draft.discard') }}
      />
      <TopicField
        label={t('topic')}
        hint={t('topicHint')}
        options={topics}
        defaultValue={topic ?? undefined}
      />
      <TextAreaField
        name="body"
        label={t('question')}
        hint={t('questionHint')}
        rows={7}
        maxLength={longestWords}
        required
      />
      <SelectField
        name="language"
        label={t('language')}
        defaultValue={locale}
        fieldClassName="max-w-60"
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      <RadioGroup
        name="urgency"
        label={t('urgencyLabel')}
        defaultValue="normal"
        options={urgencies.map((value) => ({
          value,
          label: t(`urgency.${value}`),
          hint: (
            <>
              <span className="block text-ink">
                {t('urgencyDue', {
                  date: formatDate(due[value].at, locale, 'weekday', 'Asia/Bangkok'),
                  days: due[value].days,
                })}
              </span>
              {t(`urgencyWhen.${value}`)}
            </>
          ),
        }))}
      />
      <FilesField locale={locale} />
      <div className="grid gap-3">
        <p className="text-sm text-muted">{t('new.before')}</p>
        <div>
          <SubmitButton pendingText={form('pending')} wide="phone">
            {t('new.send')}
          </SubmitButton>
        </div>
      </div>
    </ActionForm>
  );
}
