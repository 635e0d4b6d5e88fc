import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { answer } from '@/lib/need/posted-actions';
import type { QuestionView } from '@/lib/need/posted-queries';
import { getNeedWords } from './need-words';

/** What a firm or partner has been asked: yes or no, and where its profile can say so for good. */
export async function QuestionList({
  questions,
  base,
  profile,
  locale,
}: {
  questions: readonly QuestionView[];
  base: string;
  /** Where the own profile is edited; null where others keep it. */
  profile: string | null;
  locale: Locale;
}) {
  const [t, form, words] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    getTranslations({ locale, namespace: 'form' }),
    getNeedWords(locale),
  ]);
  return (
    <ul>
      {questions.map((question) => (
        <li key={question.id} className="border-b border-line py-4">
          <p className="text-sm text-muted">
            {question.needCode}
            {question.title ? (
              <>
                {' · '}
                <span lang={question.title.language}>{question.title.body}</span>
              </>
            ) : null}
          </p>
          <p className="text-md font-semibold">
            {question.requirement ? words.requirement(question.requirement, 'name') : '–'}
          </p>
          <ActionForm
            action={answer}
            id={`answer-${question.id}`}
            nouns={['posted-need']}
            className="mt-2 grid max-w-text gap-3"
          >
            <input type="hidden" name="id" value={question.id} />
            <input type="hidden" name="base" value={base} />
            <TextField
              name="note"
              label={t('question.note')}
              optional={form('optional')}
              maxLength={500}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="answer" value="meets" variant="secondary">
                {t('question.meets')}
              </SubmitButton>
              <SubmitButton name="answer" value="fails" variant="secondary">
                {t('question.fails')}
              </SubmitButton>
            </div>
          </ActionForm>
          {profile ? (
            <p className="mt-2 text-sm text-muted">
              {t('question.profile')}{' '}
              <TextLink href={`/${locale}${profile}`}>{t('question.toProfile')}</TextLink>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
