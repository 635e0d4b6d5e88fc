import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { fieldsOf } from '@/lib/programme/form-schema';
import type { OwnRound } from '@/lib/programme/own-round';
import { AnswerList } from './answer-list';
import { ApplicationForm } from './application-form';
import { closingDay } from './closing-day';
import { EligibilityLines } from './eligibility-lines';

/** The form of an application; once the round has closed, what was written, and that it was not sent. */
export async function ApplyPage({
  reader,
  own,
  base,
  locale,
}: {
  reader: string;
  own: OwnRound;
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, side, application, lines } = own;
  const page = `/${locale}${base}/${round.code}`;
  const answers = application?.answers ?? {};
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('own.title')}
            items={[
              { href: `/${locale}${base}`, text: t('own.title') },
              { href: page, text: round.titles[locale] },
              { text: t('application.form') },
            ]}
          />
        }
        title={t('application.form')}
        lead={
          <>
            {round.titles[locale]}
            <span className="block text-sm">
              {t('round.closesOn', { date: formatDate(closingDay(round), locale) })}
            </span>
          </>
        }
      />
      {round.takesApplications ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <ApplicationForm
            reader={reader}
            round={round}
            side={side}
            applicantId=""
            application={application}
            base={base}
            locale={locale}
          />
          <Section
            id="conditions"
            title={t('round.who')}
            className="mt-6 min-w-0 max-lg:order-first"
          >
            <EligibilityLines
              lines={lines ?? []}
              side={side}
              locale={locale}
              links={side === 'SME'}
            />
          </Section>
        </div>
      ) : (
        <>
          <Alert
            tone="warn"
            className="mt-6"
            title={t(
              application?.state === 'DRAFT' || application?.state === 'LAPSED' || !application
                ? 'application.closedDraft'
                : 'application.notOpen',
            )}
          >
            {t('application.closedDraftText')}
          </Alert>
          <Section id="answers" title={t('application.answers')} className="mt-8">
            <AnswerList
              questions={fieldsOf(round.form, side)}
              answers={answers}
              language={application?.language ?? locale}
              locale={locale}
            />
          </Section>
          <p className="mt-6 text-sm">
            <TextLink href={`/${locale}${base}`}>{t('application.next')}</TextLink>
          </p>
        </>
      )}
    </>
  );
}
