import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SelectField } from '@/components/form/fields';
import { SubmitButton } from '@/components/form/submit-button';
import { ButtonLink } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import { withDelay } from '@/lib/event/delay';
import {
  canAnswer,
  canDecline,
  type OwnMeeting,
  type OwnMeetings,
} from '@/lib/event-registration/own-answer';
import { sayOnMeeting, sayOnMeetingByLink } from '@/lib/event-schedule/confirm-actions';
import { declineReasons } from '@/lib/event-schedule/confirm-schema';
import type { Locale } from '@/lib/i18n/locales';
import { timeRange, twoZones } from '@/lib/i18n/two-zones';
import { Hidden, type ListPlace } from './meeting-list';
import { otherName } from './other-name';

type Row = { meeting: OwnMeeting; own: OwnMeetings; place: ListPlace; now: Date };

/** On the clock of the hall, which the head of the list names. */
const hallTimes = (from: Date, until: Date, locale: Locale) =>
  timeRange(from, until, locale, 'Asia/Bangkok');

/** One meeting: when, where, with whom, and the answer to it in one tap. */
export async function MeetingRow({ meeting, own, place, now }: Row) {
  const { locale } = place;
  const [t, plan] = await Promise.all([
    getTranslations({ locale, namespace: 'eventSchedule' }),
    getTranslations({ locale, namespace: 'event' }),
  ]);
  const { startsAt, endsAt } = withDelay(meeting, own.event.delayMinutes, now);
  const times = twoZones(startsAt, endsAt, locale);
  const name = await otherName(meeting, own, locale);
  const room = meeting.state === 'HELD' ? undefined : place.rooms.get(meeting.id);
  return (
    <li
      id={`m-${meeting.id}`}
      className="grid gap-x-5 gap-y-1 border-b border-line py-3 sm:grid-cols-[9rem_1fr]"
    >
      <p className="tabular font-semibold">
        {hallTimes(startsAt, endsAt, locale)}
        {meeting.online ? (
          <span className="block text-sm font-normal text-muted">
            {plan('plan.tokyo', { times: times.tokyo })}
          </span>
        ) : null}
      </p>
      <div className="grid min-w-0 gap-1.5">
        <h3 className="text-md font-semibold wrap-anywhere" lang={name.language}>
          {name.text}
        </h3>
        <p className="text-sm text-muted">
          <InScript within={locale}>
            {meeting.online
              ? t('own.online', { label: meeting.table })
              : t('own.table', { label: meeting.table, floor: meeting.floor })}
            {meeting.interpreter ? ` · ${t('own.interpreter', { name: meeting.interpreter })}` : ''}
          </InScript>
        </p>
        <p>
          <State meeting={meeting} isPast={endsAt < now} now={now} locale={locale} />
        </p>
        {room ? (
          <p>
            <ButtonLink href={room} size="sm" wide="phone">
              {t('own.room')}
            </ButtonLink>
          </p>
        ) : null}
        <Answer {...{ meeting, own, place, now }} />
      </div>
    </li>
  );
}

async function State({
  meeting,
  isPast,
  now,
  locale,
}: {
  meeting: OwnMeeting;
  /** Its time is over, also on a day that runs late. */
  isPast: boolean;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  if (canAnswer(meeting, now)) return <Tag tone="turn">{t('own.state.yours')}</Tag>;
  if (meeting.state === 'OFFERED') {
    return (
      <Tag tone="plain">{t(meeting.own === 'YES' ? 'own.state.theirs' : 'own.state.over')}</Tag>
    );
  }
  if (meeting.state === 'CONFIRMED' && isPast) {
    return <Tag tone="plain">{t('own.state.past')}</Tag>;
  }
  if (meeting.state === 'CONFIRMED') return <Tag tone="ok">{t('own.state.confirmed')}</Tag>;
  return <Tag>{t('own.state.held')}</Tag>;
}

/** Yes is one button; a no opens the reasons. */
async function Answer({ meeting, own, place, now }: Row) {
  const asked = canAnswer(meeting, now);
  if (!asked && !canDecline(meeting, own.event.state, now)) return null;
  const { locale, token } = place;
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const form = {
    action: token ? sayOnMeetingByLink : sayOnMeeting,
    nouns: ['event-meeting', 'schedule', 'link'],
  };
  const hidden = (answer: 'YES' | 'NO') => (
    <>
      <Hidden own={own} place={{ ...place, path: `${place.path}#m-${meeting.id}` }} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="slotNumber" value={meeting.slotNumber} />
      <input type="hidden" name="answer" value={answer} />
    </>
  );
  const { text: name } = await otherName(meeting, own, locale);
  return (
    <div className="grid gap-2">
      {asked ? (
        <ActionForm {...form}>
          {hidden('YES')}
          <SubmitButton
            variant="turn"
            size="sm"
            wide="phone"
            pendingText={t('own.sending')}
            aria-label={t('own.yesTo', { name })}
          >
            {t('own.yes')}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <details>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center text-sm font-semibold text-link marker:content-none">
          <span aria-hidden="true" className="mr-2">
            ＋
          </span>
          {t(asked ? 'own.no' : 'own.cannotCome')}
        </summary>
        <ActionForm {...form} className="grid gap-3 pb-2 sm:max-w-field">
          {hidden('NO')}
          <SelectField
            name="reason"
            label={t('own.why')}
            options={declineReasons.map((value) => ({ value, label: t(`own.decline.${value}`) }))}
          />
          <p className="text-sm text-muted">{t('own.noText')}</p>
          <SubmitButton variant="bad" size="sm" pendingText={t('own.sending')}>
            {t('own.sendNo')}
          </SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}
