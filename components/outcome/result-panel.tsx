import { getTranslations } from 'next-intl/server';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { Viewer } from '@/lib/auth/viewer-type';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { answer, report } from '@/lib/outcome/actions';
import { canSettleRound, type Speaker, speakerOf } from '@/lib/outcome/policy';
import type { MeetingResult, Outcomes, RoundView } from '@/lib/outcome/project';
import { currentRound } from '@/lib/outcome/rounds';
import { outcomeSides } from '@/lib/outcome/tier';
import { AgreementSection } from './agreement-section';
import { NoChangeForm, ReportForm } from './report-form';
import { RoundEntry } from './round-entry';
import { SettleForm } from './settle-form';
import { StepSection } from './step-section';
import { SurveyAnswers } from './survey-answers';
import { SurveyForm } from './survey-form';

type Props = {
  item: CaseDetail;
  outcomes: Outcomes;
  viewer: Viewer;
  locale: Locale;
  now: Date;
};

/** Everything after the meeting: its survey, the next step, the agreement, what came of it. */
export async function ResultPanel({ item, outcomes, viewer, locale, now }: Props) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const ended = outcomes.meetings.filter((meeting) => hasEnded(meeting, now));
  if (ended.length === 0 && outcomes.rounds.length === 0 && !outcomes.agreed) return null;
  const speaker = speakerOf(viewer, {
    smeId: item.sme?.id ?? '',
    partnerId: item.partner.id,
    centreCode: item.centreCode,
  });
  return (
    <Section title={t('panel.title')} id="result">
      <div className="mt-3 grid gap-8">
        <StepSection
          item={item}
          nextStep={outcomes.nextStep}
          ended={ended.length > 0}
          acts={speaker !== null}
          locale={locale}
          now={now}
        />
        {ended.map((meeting) => (
          <Surveys key={meeting.meetingId} {...{ item, meeting, speaker, locale, now }} />
        ))}
        <AgreementSection
          item={item}
          outcomes={outcomes}
          side={speaker?.side ?? null}
          locale={locale}
        />
        {outcomes.rounds.length > 0 ? (
          <Rounds {...{ item, outcomes, viewer, speaker, locale, now }} />
        ) : null}
      </div>
    </Section>
  );
}

function hasEnded(meeting: MeetingResult, now: Date): boolean {
  if (meeting.state === 'HELD') return true;
  return meeting.state === 'ARRANGED' && meeting.endsAt !== null && meeting.endsAt <= now;
}

async function Surveys({
  item,
  meeting,
  speaker,
  locale,
  now,
}: Pick<Props, 'item' | 'locale' | 'now'> & { meeting: MeetingResult; speaker: Speaker | null }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const date = formatDate(meeting.startsAt ?? now, locale);
  return (
    <Section title={t('panel.surveys', { date })} level="h3" size="md" rule="none">
      <div className="mt-1 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {outcomeSides.map((side) => {
          const survey = meeting.surveys.find((each) => each.side === side);
          return (
            <div key={side} className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
                <strong className="font-semibold">{t(`side.${side}`)}</strong>
                <Tag tone={meeting.answered[side] ? 'ok' : 'plain'}>
                  {t(meeting.answered[side] ? 'panel.answered' : 'panel.notAnswered')}
                </Tag>
              </p>
              {survey ? <SurveyAnswers survey={survey} locale={locale} /> : null}
              {!survey && meeting.answered[side] ? (
                <p className="text-sm text-muted">{t('panel.hidden')}</p>
              ) : null}
            </div>
          );
        })}
      </div>
      {speaker && !meeting.answered[speaker.side] ? (
        <Fold
          title={
            speaker.onBehalf
              ? t('panel.surveyBehalf', { side: t(`side.${speaker.side}`) })
              : t('panel.surveyOpen')
          }
        >
          <SurveyForm
            action={answer}
            id={`survey-${meeting.meetingId}`}
            hidden={{ meetingId: meeting.meetingId }}
            fileable={item.state === 'MEETING_ARRANGED'}
            locale={locale}
            now={now}
          />
        </Fold>
      ) : null}
    </Section>
  );
}

async function Rounds({
  outcomes,
  viewer,
  item,
  speaker,
  locale,
  now,
}: Props & { speaker: Speaker | null }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const current = currentRound(outcomes.rounds, now);
  return (
    <Section title={t('panel.rounds')} level="h3" size="md" rule="none">
      <p className="text-sm text-muted">{t('panel.roundsText')}</p>
      <ol className="mt-2 border-t border-line">
        {outcomes.rounds.map((round) => (
          <li key={round.id} className="border-b border-line py-3">
            <RoundEntry round={round} locale={locale} now={now} />
            {speaker && (round.id === current?.id || round.answered[speaker.side]) ? (
              <Report {...{ round, outcomes, speaker, locale }} />
            ) : null}
            {canSettleRound(viewer, item, round) ? (
              <Fold title={t('settle.title')}>
                <SettleForm round={round} files={outcomes.files} locale={locale} />
              </Fold>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-muted">{t('panel.fileNote')}</p>
    </Section>
  );
}

/** The form for a side that has something to report, or to correct. */
async function Report({
  round,
  outcomes,
  speaker,
  locale,
}: {
  round: RoundView;
  outcomes: Outcomes;
  speaker: Speaker;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { side, onBehalf } = speaker;
  const corrects = round.answered[side];
  const own = outcomes.rounds
    .flatMap(({ reports }) => reports)
    .filter((each) => each.side === side);
  const last = own.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  const title = onBehalf
    ? t('panel.reportBehalf', { side: t(`side.${side}`) })
    : t('panel.reportOutcome');
  return (
    <Fold title={corrects ? t('panel.correct') : title} open={!corrects && !onBehalf}>
      <div className="grid gap-6">
        {corrects ? null : (
          <NoChangeForm
            action={report}
            id={`same-${round.id}`}
            hidden={{ roundId: round.id }}
            same={last?.id ?? null}
            locale={locale}
          />
        )}
        <ReportForm
          action={report}
          id={`report-${round.id}`}
          hidden={{ roundId: round.id }}
          locale={locale}
        />
      </div>
    </Fold>
  );
}
