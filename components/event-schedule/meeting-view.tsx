import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { dropOnPage, lockOnPage, unlockOnPage } from '@/lib/event-schedule/grid-actions';
import type { MovePlace, PlanMeeting, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { bareClock, clock, dayText, planWords } from '@/lib/event-schedule/plan-words';
import type { FormAction } from '@/lib/form-state';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { PlaceList } from './place-list';
import { type DeskWords, deskWords } from './words';

/** One meeting: what is known of it, and everything that the grid can do with it by hand. */
export async function MeetingView({
  plan,
  meeting,
  places,
  day,
  locale,
}: {
  plan: SchedulePlan;
  meeting: PlanMeeting;
  /** Every place of the event; empty: it may not be moved. */
  places: readonly MovePlace[];
  /** The day whose places are listed. */
  day: string | null;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  const back = `${schedulePath(locale, plan.event.code, 'grid')}?by=table`;
  return (
    <>
      <p className="mt-6 text-sm">
        <TextLink href={back}>{t('meeting.back')}</TextLink>
      </p>
      <h2 className="mt-2 flex flex-wrap items-baseline gap-x-3 text-xl">
        {words.pair(meeting)}
        <Tag tone={meeting.state === 'CONFIRMED' || meeting.state === 'HELD' ? 'ok' : 'outline'}>
          {t(`state.${meeting.state}`)}
        </Tag>
        {meeting.locked ? (
          <Tag tone="mark" icon="lock">
            {t('grid.locked')}
          </Tag>
        ) : null}
      </h2>
      <Facts {...{ plan, meeting, t, locale }} />
      {plan.canManage && places.length > 0 ? (
        <>
          <Acts meeting={meeting} t={t} />
          <Section id="places" className="mt-10" title={t('places.title')}>
            {meeting.toldAt ? (
              <Alert tone="warn" className="mt-3" title={t('places.toldTitle')}>
                {t('places.toldText')}
              </Alert>
            ) : null}
            <PlaceList
              plan={plan}
              places={places}
              subject={{ kind: 'move', meeting }}
              day={day}
              hrefOf={(key) =>
                `${schedulePath(locale, plan.event.code, 'overview')}/meetings/${meeting.id}?day=${key}#places`
              }
              locale={locale}
            />
          </Section>
        </>
      ) : null}
    </>
  );
}

function Facts({
  plan,
  meeting,
  t,
  locale,
}: {
  plan: SchedulePlan;
  meeting: PlanMeeting;
  t: DeskWords;
  locale: Locale;
}) {
  const words = planWords(plan, locale);
  const slot = plan.slots.find(({ number }) => number === meeting.slotNumber);
  const answer = (value: string | null) =>
    t(value === 'YES' ? 'answer.YES' : value === 'NO' ? 'answer.NO' : 'answer.none');
  const rows = {
    time: slot
      ? `${dayText(slot.startsAt, locale)} ${bareClock(slot.startsAt, locale)}–${clock(slot.endsAt, locale)}`
      : '–',
    table: words.table(meeting.tableId),
    sme: words.party(meeting.smeRegId).text,
    partner: words.party(meeting.partnerRegId).text,
    interpreter: meeting.interpreterId
      ? `${words.interpreter(meeting.interpreterId)} (${meeting.interpret ? t(`pair.${meeting.interpret}`) : ''})`
      : t('meeting.noInterpreter'),
    wish: t(meeting.must ? 'meeting.must' : 'meeting.like'),
    answers: meeting.toldAt
      ? t('meeting.answers', {
          sme: answer(meeting.smeAnswer),
          partner: answer(meeting.partnerAnswer),
        })
      : t('meeting.notTold'),
  };
  return (
    <DescriptionList
      className="mt-4 border-t-2 border-ink"
      items={Object.entries(rows).map(([key, text]) => ({
        key,
        term: t(`meeting.fact.${key}`),
        text,
      }))}
    />
  );
}

function Acts({ meeting, t }: { meeting: PlanMeeting; t: DeskWords }) {
  return (
    <div className="mt-5 flex flex-wrap gap-3">
      {meeting.locked ? (
        <Act id="unlock" action={unlockOnPage} meeting={meeting} text={t('meeting.unlock')} />
      ) : (
        <Act id="lock" action={lockOnPage} meeting={meeting} text={t('meeting.lock')} />
      )}
      <Act id="drop" action={dropOnPage} meeting={meeting} text={t('meeting.drop')} bad />
      <p className="w-full max-w-text text-sm text-muted">{t('meeting.actsText')}</p>
    </div>
  );
}

function Act({
  id,
  action,
  meeting,
  text,
  bad = false,
}: {
  id: string;
  action: FormAction;
  meeting: PlanMeeting;
  text: string;
  bad?: boolean;
}) {
  return (
    <ActionForm action={action} id={id} nouns={['event', 'schedule', 'event-meeting']}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
      <SubmitButton variant={bad ? 'bad' : 'secondary'} size="sm">
        {text}
      </SubmitButton>
    </ActionForm>
  );
}
