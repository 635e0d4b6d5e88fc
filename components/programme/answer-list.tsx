import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Answers, FormField } from '@/lib/programme/form-schema';

/** What an applicant has answered, question by question, in the language it was written in. */
export async function AnswerList({
  questions,
  answers,
  language,
  locale,
}: {
  questions: readonly FormField[];
  answers: Answers;
  /** Of the answers. */
  language: Locale;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const text = (question: FormField, value: string) => {
    if (question.kind === 'yes-no')
      return t(value === 'yes' ? 'application.yes' : 'application.no');
    if (question.kind === 'date') return formatPartialDate(value, locale);
    if (question.kind === 'choice') {
      return question.choices?.find((choice) => choice.key === value)?.label[locale] ?? value;
    }
    return (
      <span lang={language} className="break-words whitespace-pre-line">
        {value}
      </span>
    );
  };
  return (
    <DescriptionList
      items={questions.map((question) => {
        const value = answers[question.key];
        return {
          key: question.key,
          term: question.label[locale],
          text: value ? (
            text(question, value)
          ) : (
            <span className="text-muted">{t('application.notAnswered')}</span>
          ),
        };
      })}
    />
  );
}
