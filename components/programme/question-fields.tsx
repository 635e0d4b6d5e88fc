import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/form/date-field';
import { dateTexts } from '@/components/form/date-texts';
import { RadioGroup, SelectField, TextAreaField, TextField } from '@/components/form/fields';
import type { Locale } from '@/lib/i18n/locales';
import { type Answers, type FormField, limitOf } from '@/lib/programme/form-schema';

/** The name of a question's control. */
export const answerName = (key: string) => `answer-${key}`;

/** The questions of a round's form as fields, with what has been answered. */
export async function QuestionFields({
  questions,
  answers,
  locale,
}: {
  questions: readonly FormField[];
  answers: Answers;
  locale: Locale;
}) {
  const [t, texts] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    dateTexts(locale),
  ]);
  return questions.map((question) => {
    const shared = {
      name: answerName(question.key),
      label: question.label[locale],
      ...(question.help ? { hint: question.help[locale] } : {}),
      ...(question.required ? {} : { optional: t('officer.optional') }),
      defaultValue: answers[question.key] ?? '',
    };
    switch (question.kind) {
      case 'text':
        return <TextField key={question.key} {...shared} maxLength={limitOf(question)} />;
      case 'long-text':
        return (
          <TextAreaField key={question.key} {...shared} rows={5} maxLength={limitOf(question)} />
        );
      case 'number':
        return (
          <TextField
            key={question.key}
            {...shared}
            inputMode="decimal"
            fieldClassName="sm:max-w-60"
          />
        );
      case 'date':
        return (
          <DateField key={question.key} {...shared} texts={texts} fieldClassName="sm:max-w-80" />
        );
      case 'yes-no':
        return (
          <RadioGroup
            key={question.key}
            {...shared}
            options={[
              { value: 'yes', label: t('application.yes') },
              { value: 'no', label: t('application.no') },
            ]}
          />
        );
      default:
        return (
          <SelectField
            key={question.key}
            {...shared}
            empty={t('application.choose')}
            options={(question.choices ?? []).map((choice) => ({
              value: choice.key,
              label: choice.label[locale],
            }))}
          />
        );
    }
  });
}
