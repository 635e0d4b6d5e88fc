import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { type Step, Stepper } from '@/components/ui/stepper';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { RoundView } from '@/lib/programme/round-view';
import type { ApplicationState } from '@/lib/programme/states';
import { closingDay } from './closing-day';

export type StandingOf = {
  code: string;
  state: ApplicationState;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reasonCode: string | null;
  /** On the waiting list: the first is 1. */
  waitingPlace: number | null;
  onBehalf: boolean;
};

type Key = 'draft' | 'sent' | 'selection' | 'answer' | 'runs';
const keys: readonly Key[] = ['draft', 'sent', 'selection', 'answer', 'runs'];

/** How many steps lie behind, and whether something is amiss at the present one. */
function placeOf(application: StandingOf, round: RoundView): { done: number; attention: boolean } {
  switch (application.state) {
    case 'DRAFT':
      return { done: 0, attention: false };
    case 'LAPSED':
      return { done: 0, attention: true };
    case 'WITHDRAWN':
      return { done: 1, attention: true };
    case 'SUBMITTED':
      return { done: 2, attention: false };
    case 'WAITING_LIST':
      return { done: 3, attention: true };
    case 'DECLINED':
      return { done: 4, attention: false };
    case 'ACCEPTED':
      return { done: round.state === 'ENDED' ? 5 : 4, attention: false };
  }
}

/** Where an application stands, with its days, the answer and its reason. */
export async function ApplicationStatus({
  application,
  round,
  openRounds,
  locale,
}: {
  application: StandingOf;
  round: RoundView;
  /** The page with the other open rounds. */
  openRounds: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { state, submittedAt, decidedAt } = application;
  const place = placeOf(application, round);
  const isCourse = round.kind === 'course';
  const shown = keys.filter(
    (key) => (!isCourse || key !== 'selection') && (state !== 'DECLINED' || key !== 'runs'),
  );
  const steps: Step[] = shown.map((key) => {
    const index = keys.indexOf(key);
    const isNow = index === place.done;
    return {
      key,
      label: t(`application.step.${key}`),
      state:
        index < place.done ? 'done' : isNow ? (place.attention ? 'attention' : 'current') : 'todo',
    };
  });
  const current = Math.min(shown.length, steps.filter((step) => step.state === 'done').length + 1);
  const texts = (['done', 'current', 'todo', 'attention'] as const).map(
    (key) => [key, t(`application.stepState.${key}`)] as const,
  );
  return (
    <div className="grid gap-4 pt-4">
      <Stepper
        label={t('application.where')}
        progress={t('application.progress', { step: current, total: shown.length })}
        steps={steps}
        stateTexts={Object.fromEntries(texts) as Record<Step['state'], string>}
      />
      <p className="text-sm text-muted">
        {application.code}
        {submittedAt
          ? ` · ${t('application.sentOn', { date: formatDate(submittedAt, locale) })}`
          : ''}
        {decidedAt
          ? ` · ${t('application.decidedOn', { date: formatDate(decidedAt, locale) })}`
          : ''}
        {application.onBehalf ? ` · ${t('application.onBehalf')}` : ''}
      </p>
      <Answer {...{ application, round, openRounds, locale }} />
    </div>
  );
}

async function Answer({
  application,
  round,
  openRounds,
  locale,
}: {
  application: StandingOf;
  round: RoundView;
  openRounds: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const { state, reasonCode, waitingPlace } = application;
  const reasonKey = `application.reason.${reasonCode ?? ''}` as 'application.reason.places';
  const reason = reasonCode && t.has(reasonKey) ? t(reasonKey) : null;
  const why = reason ? (
    <p className="mt-1">
      {t('application.reasonTitle')}: {reason}
    </p>
  ) : null;
  const next = (
    <p className="mt-1">
      <TextLink href={`/${locale}${openRounds}`} className="inline-block py-1">
        {t('application.next')}
      </TextLink>
    </p>
  );
  switch (state) {
    case 'DRAFT':
      return round.takesApplications ? (
        <p className="text-sm">
          {t('application.draftUntil', { date: formatDate(closingDay(round), locale) })}
        </p>
      ) : (
        <ClosedDraft locale={locale} />
      );
    case 'LAPSED':
      return <ClosedDraft locale={locale} />;
    case 'SUBMITTED':
      return (
        <p className="text-sm">
          {t('application.answerBy', { date: formatDate(round.answersBy, locale) })}
        </p>
      );
    case 'ACCEPTED':
      return <Alert tone="ok" title={t('application.accepted')} />;
    case 'WAITING_LIST':
      return (
        <Alert
          title={
            waitingPlace === null
              ? t('application.waitingNoPlace')
              : t('application.waiting', { place: waitingPlace })
          }
        >
          {why}
        </Alert>
      );
    case 'DECLINED':
      return (
        <Alert title={t('application.declined')}>
          {why}
          {next}
        </Alert>
      );
    case 'WITHDRAWN':
      return next;
  }
}

async function ClosedDraft({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  return (
    <Alert tone="warn" title={t('application.closedDraft')}>
      {t('application.closedDraftText')}
    </Alert>
  );
}
