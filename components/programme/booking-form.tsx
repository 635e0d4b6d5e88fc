import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { DraftKeeper } from '@/components/form/draft-keeper';
import { TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import type { Locale } from '@/lib/i18n/locales';
import { bookPlaces } from '@/lib/programme/applicant-actions';
import { type Answers, fieldsOf } from '@/lib/programme/form-schema';
import { personName } from '@/lib/programme/person-rows';
import type { RoundView } from '@/lib/programme/round-view';
import { answerName, QuestionFields } from './question-fields';

/** As many people as one form takes; more are booked by sending it again. */
const rowCount = 3;
const parts = ['name', 'nameRoman', 'position'] as const;

/** Names for places in a course, with the course's own questions. Empty lines are left out. */
export async function BookingForm({
  reader,
  round,
  answers,
  generation,
  base,
  locale,
}: {
  reader: string;
  round: RoundView;
  answers: Answers;
  /** Moves once names have arrived, so that what was typed is forgotten. */
  generation: string;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const questions = fieldsOf(round.form, 'SME');
  const isFull = round.placesSme !== null && round.takenSme >= round.placesSme;
  const rows = Array.from({ length: rowCount }, (_, index) => index);
  const fields = rows.flatMap((index) => parts.map((part) => personName(index, part)));
  const labels = Object.fromEntries([
    ...rows.flatMap((index) => [
      [personName(index, 'name'), t('people.nameOf', { number: index + 1 })],
      [personName(index, 'nameRoman'), t('people.nameRoman')],
      [personName(index, 'position'), t('people.position')],
    ]),
    ...questions.map(({ key, label }) => [answerName(key), label[locale]]),
  ]);
  return (
    <ActionForm
      action={bookPlaces}
      key={generation}
      id="book"
      nouns={['round', 'application', 'participant']}
      labels={labels}
      className="mt-4 grid gap-5"
    >
      <DraftKeeper
        name={`${reader}:places:${round.code}`}
        fields={[...fields, ...questions.map(({ key }) => answerName(key))]}
        generation={generation}
        texts={{ restored: t('application.restored'), discard: t('application.discard') }}
      />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="roundCode" value={round.code} />
      <input type="hidden" name="language" value={locale} />
      <p className="max-w-text text-sm text-muted">
        {isFull ? t('people.bookFull') : t('people.lead')}
      </p>
      {rows.map((index) => (
        <fieldset key={index} className="grid gap-3 border-t border-line pt-3 sm:grid-cols-3">
          <legend className="sr-only">{t('people.nameOf', { number: index + 1 })}</legend>
          <TextField
            name={personName(index, 'name')}
            label={index === 0 ? t('people.name') : t('people.nameOf', { number: index + 1 })}
            maxLength={120}
            autoComplete="off"
            {...(index === 0 ? {} : { optional: t('officer.optional') })}
          />
          <TextField
            name={personName(index, 'nameRoman')}
            label={t('people.nameRoman')}
            lang="en"
            maxLength={120}
            autoComplete="off"
            optional={t('officer.optional')}
          />
          <TextField
            name={personName(index, 'position')}
            label={t('people.position')}
            maxLength={120}
            autoComplete="off"
            optional={t('officer.optional')}
          />
        </fieldset>
      ))}
      {questions.length > 0 ? (
        <div className="grid max-w-text gap-5">
          <QuestionFields questions={questions} answers={answers} locale={locale} />
        </div>
      ) : null}
      <div>
        <SubmitButton wide="phone">{isFull ? t('people.joinList') : t('people.book')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
