import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { withdrawApplication } from '@/lib/programme/applicant-actions';
import { isRefused } from '@/lib/programme/eligibility-schema';
import { fieldsOf } from '@/lib/programme/form-schema';
import type { OwnRound } from '@/lib/programme/own-round';
import { AnswerList } from './answer-list';
import { ApplicationStatus } from './application-status';
import { BookingForm } from './booking-form';
import { EligibilityLines } from './eligibility-lines';
import { PeopleList } from './people-list';
import { RoundFacts } from './round-facts';
import { RoundExample, RoundTag } from './round-tags';
import { SessionList } from './session-list';

type Props = {
  reader: string;
  own: OwnRound;
  /** The firm is let through; only then it applies. */
  mayApply: boolean;
  /** What was just done. */
  done: string | undefined;
  base: string;
  locale: Locale;
};

const doneKeys = {
  draft: 'application.saved',
  submit: 'application.sent',
  booked: 'people.booked',
} as const;

/** A round for one applicant: where it stands, what it has to meet, its people, sessions, pairs. */
export async function OwnRoundPage(props: Props) {
  const { own, done, base, locale } = props;
  const { round, side, application, sessions } = own;
  const t = await getTranslations({ locale, namespace: 'programme' });
  const doneKey = doneKeys[done as keyof typeof doneKeys];
  const isPartner = side === 'PARTNER';
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('own.title')}
            items={[
              { href: `/${locale}${base}`, text: t('own.title') },
              { text: round.titles[locale] },
            ]}
          />
        }
        title={round.titles[locale]}
        mark={
          <span className="flex flex-wrap gap-2">
            <RoundTag phase={round.phase} locale={locale} />
            {round.isExample ? <RoundExample locale={locale} /> : null}
          </span>
        }
        lead={
          <TextLink href={`/${locale}/programmes/${round.programmeSlug}`}>
            {round.programmeNames[locale]}
          </TextLink>
        }
      />
      {doneKey ? <Alert tone="ok" role="status" title={t(doneKey)} className="mt-5" /> : null}
      {round.cancelledReason ? (
        <Alert
          tone="warn"
          className="mt-5"
          title={
            <InScript within={locale}>
              {t('round.cancelled', { reason: round.cancelledReason })}
            </InScript>
          }
        />
      ) : null}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-9">
          {application ? <Mine {...props} /> : null}
          {own.pairs.length > 0 ? <Pairs {...props} /> : null}
          {round.kind === 'course' && !isPartner ? <Places {...props} /> : null}
          {own.lines ? (
            <Section id="conditions" title={t(isPartner ? 'own.eligPartner' : 'own.elig')}>
              <EligibilityLines lines={own.lines} side={side} locale={locale} links={!isPartner} />
              <p className="mt-2 max-w-text text-sm text-muted">{t('own.eligNote')}</p>
              {application ? null : <Start {...props} />}
            </Section>
          ) : (
            <p>{t('application.wrongSide')}</p>
          )}
          {sessions.length > 0 || application?.state === 'ACCEPTED' ? (
            <Section id="sessions" title={t('session.title')}>
              <SessionList sessions={sessions} locale={locale} />
            </Section>
          ) : null}
          {application && Object.keys(application.answers).length > 0 ? (
            <Section id="answers" title={t('application.answers')}>
              <AnswerList
                questions={fieldsOf(round.form, side)}
                answers={application.answers}
                language={application.language}
                locale={locale}
              />
            </Section>
          ) : null}
        </div>
        <Section id="facts" title={t('round.dates')} className="min-w-0">
          <RoundFacts round={round} locale={locale} narrow />
        </Section>
      </div>
    </>
  );
}

/** The way into the form; where it is not open, why. */
async function Start({ own, mayApply, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round } = own;
  if (!round.takesApplications) {
    return <p className="mt-4 text-sm">{t('application.notOpen')}</p>;
  }
  if (!mayApply) return <p className="mt-4 text-sm">{t('application.notApproved')}</p>;
  if (isRefused(own.lines ?? []))
    return <p className="mt-4 text-sm">{t('application.ruledOut')}</p>;
  if (round.kind === 'course') return null;
  return (
    <ButtonLink href={`/${locale}${base}/${round.code}/apply`} className="mt-5" wide="phone">
      {t('application.apply')}
    </ButtonLink>
  );
}

async function Mine({ own, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, application } = own;
  if (!application) return null;
  const { state } = application;
  const mayWrite =
    round.takesApplications &&
    round.kind !== 'course' &&
    (state === 'DRAFT' || state === 'SUBMITTED' || state === 'WITHDRAWN');
  const mayWithdraw =
    state === 'SUBMITTED' ||
    (round.kind !== 'course' && (state === 'ACCEPTED' || state === 'WAITING_LIST'));
  return (
    <Section id="standing" title={t('application.where')}>
      <ApplicationStatus
        application={application}
        round={round}
        openRounds={base}
        locale={locale}
      />
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {mayWrite ? (
          <ButtonLink
            href={`/${locale}${base}/${round.code}/apply`}
            variant={state === 'DRAFT' ? 'turn' : 'secondary'}
            wide="phone"
          >
            {t(state === 'SUBMITTED' ? 'application.changeSent' : 'application.continue')}
          </ButtonLink>
        ) : null}
        {mayWithdraw ? (
          <details className="w-full sm:w-auto">
            <summary className="flex min-h-11 cursor-pointer items-center px-2 text-sm font-semibold text-link">
              {t('application.withdraw')}
            </summary>
            <ActionForm
              action={withdrawApplication}
              id="withdraw"
              nouns={['round', 'application']}
              className="mt-2 grid gap-3 border-l-2 border-line pl-4"
            >
              <input type="hidden" name="base" value={base} />
              <input type="hidden" name="roundCode" value={round.code} />
              <input type="hidden" name="code" value={application.code} />
              <input type="hidden" name="version" value={application.version} />
              <p className="text-sm text-muted">{t('application.withdrawText')}</p>
              <SubmitButton variant="secondary" wide="phone">
                {t('application.withdraw')}
              </SubmitButton>
            </ActionForm>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

async function Pairs({ own, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <Section id="pairs" title={t('pair.pairs')}>
      <ul>
        {own.pairs.map((pair) => {
          const other = own.side === 'SME' ? pair.partner : pair.firm;
          const name = bestName(other, locale);
          return (
            <li
              key={pair.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3 text-sm"
            >
              <p className="text-md font-semibold">
                {name ? <span lang={name.language}>{name.text}</span> : null}
              </p>
              <TextLink
                href={`/${locale}${base}/pairs/${pair.id}`}
                className="inline-block py-1"
                aria-label={`${t('pair.open')}: ${name?.text ?? ''}`}
              >
                {t('pair.open')}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** People with a place in a course, and the form for more of them. */
async function Places({ reader, own, mayApply, base, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { round, application } = own;
  const people = (application?.people ?? []).filter(({ state }) => state !== 'CANCELLED');
  const page = `${base}/${round.code}`;
  const isFull = round.placesSme !== null && round.takenSme >= round.placesSme;
  return (
    <Section id="places" title={t('people.title')}>
      <PeopleList
        people={people}
        waiting={application?.state === 'WAITING_LIST'}
        mayChange={round.state === 'OPEN' || round.state === 'RUNNING'}
        base={page}
        locale={locale}
      />
      {round.takesApplications && mayApply && isFull && application?.state === 'ACCEPTED' ? (
        <p className="py-3 text-sm text-muted">{t('people.noMore')}</p>
      ) : round.takesApplications && mayApply && !isRefused(own.lines ?? []) ? (
        <BookingForm
          reader={reader}
          round={round}
          answers={application?.answers ?? {}}
          generation={`${people.length}-${application?.version ?? 0}`}
          base={page}
          locale={locale}
        />
      ) : null}
    </Section>
  );
}
