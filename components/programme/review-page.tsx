import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { TextAreaField, TextField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { ApplicationPage } from '@/lib/programme/application-queries';
import { reviewApplication } from '@/lib/programme/round-actions';
import { greatestTotal } from '@/lib/programme/sheet-schema';
import { AnswerList } from './answer-list';
import { ApplicationStatus } from './application-status';
import { BadgeControls } from './badge-controls';
import { EligibilityLines } from './eligibility-lines';

type Props = {
  application: ApplicationPage;
  base: string;
  done: string | undefined;
  locale: Locale;
};

/** One application in an office: its answers, the conditions line by line, and the score sheet. */
export async function ReviewPage({ application, base, done, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, side } = application;
  const name = bestName(application.applicant.names, locale);
  return (
    <>
      {done === 'scores' ? (
        <Alert tone="ok" role="status" title={t('officer.scoresSaved')} className="mt-5" />
      ) : null}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-9">
          <Section
            id="standing"
            title={name ? <span lang={name.language}>{name.text}</span> : application.code}
          >
            <ApplicationStatus
              application={{ ...application, waitingPlace: application.waitingPosition }}
              round={round}
              openRounds={base}
              locale={locale}
            />
          </Section>
          <Section id="answers" title={t('application.answers')}>
            <AnswerList
              questions={application.fields}
              answers={application.answers}
              language={application.language}
              locale={locale}
            />
          </Section>
          <Section id="conditions" title={t('officer.conditions')}>
            <EligibilityLines lines={application.lines} side={side} locale={locale} />
          </Section>
        </div>
        <div className="grid min-w-0 content-start gap-9">
          <Sheet application={application} base={base} locale={locale} />
          {application.badges.length > 0 ||
          (application.state === 'ACCEPTED' && round.badgeMonths) ? (
            <BadgeControls application={application} base={base} locale={locale} />
          ) : null}
        </div>
      </div>
    </>
  );
}

async function Sheet({ application, base, locale }: Omit<Props, 'done'>) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, sheets, mayReview } = application;
  if (round.kind === 'course') return null;
  if (round.sheet.length === 0) {
    return (
      <Section id="sheet" title={t('officer.sheet')}>
        <p className="py-3 text-sm text-muted">{t('officer.noSheet')}</p>
      </Section>
    );
  }
  const own = sheets.find((sheet) => sheet.own);
  const others = sheets.filter((sheet) => !sheet.own);
  const max = greatestTotal(round.sheet);
  const isOpen =
    mayReview &&
    application.state === 'SUBMITTED' &&
    (round.state === 'OPEN' || round.state === 'SELECTING') &&
    round.selected === null;
  return (
    <Section id="sheet" title={t('officer.sheet')}>
      {isOpen ? (
        <ActionForm
          action={reviewApplication}
          id="review"
          key={own?.total ?? 'new'}
          nouns={['round', 'application']}
          labels={Object.fromEntries(
            round.sheet.map(({ key, label }) => [`score-${key}`, label[locale]]),
          )}
          className="grid gap-4 pt-3"
        >
          <input
            type="hidden"
            name="page"
            value={`${base}/${round.code}/applications/${application.code}`}
          />
          <input type="hidden" name="code" value={application.code} />
          {round.sheet.map((criterion) => (
            <TextField
              key={criterion.key}
              name={`score-${criterion.key}`}
              label={`${criterion.label[locale]} (0–${criterion.max})`}
              {...(criterion.help ? { hint: criterion.help[locale] } : {})}
              inputMode="numeric"
              defaultValue={own?.scores[criterion.key]?.toString() ?? ''}
            />
          ))}
          <TextAreaField
            name="note"
            label={t('officer.note')}
            rows={3}
            maxLength={2000}
            optional={t('officer.optional')}
            defaultValue={own?.note ?? ''}
          />
          <SubmitButton wide="phone">{t('officer.saveScores')}</SubmitButton>
        </ActionForm>
      ) : null}
      {own ? (
        <p className="pt-3 text-sm font-semibold">
          {t('officer.myScores')}: {t('officer.total', { total: own.total, max })}
        </p>
      ) : null}
      <div className="pt-4 text-sm">
        <p className="font-semibold">{t('officer.otherReviews')}</p>
        {isOpen && !own ? (
          <p className="text-muted">{t('officer.scoreHidden')}</p>
        ) : others.length === 0 ? (
          <p className="text-muted">{t('officer.noReviews')}</p>
        ) : (
          <ul>
            {others.map((sheet) => (
              <li key={sheet.reviewerName} className="border-b border-line py-2">
                <span className="flex justify-between gap-4">
                  <span>
                    <InScript within={locale}>{sheet.reviewerName}</InScript>
                  </span>
                  <span className="tabular">{t('officer.total', { total: sheet.total, max })}</span>
                </span>
                {sheet.note ? (
                  <span className="block text-muted">
                    <InScript within={locale}>{sheet.note}</InScript>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
