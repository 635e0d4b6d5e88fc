import { getTranslations } from 'next-intl/server';
import { limitText } from '@/components/event/limit-text';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { canAnswer } from '@/lib/event-registration/own-answer';
import type { OwnMeeting, OwnMeetings } from '@/lib/event-registration/own-meetings';
import { sayYesToAll, sayYesToAllByLink } from '@/lib/event-schedule/confirm-actions';
import { seenAs } from '@/lib/event-schedule/confirm-schema';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { MeetingRow } from './meeting-row';
import { otherName } from './other-name';

/** Where the list stands: a page of one's own, or behind a personal link. */
export type ListPlace = {
  /** Without the language; forms lead back to it. */
  path: string;
  token: string | null;
  /** Addresses of the rooms online that are open or soon will be, by meeting. */
  rooms: ReadonlyMap<string, string>;
  /** Staff answer here for a side: the calendar file is the side's own. */
  isStaff?: boolean;
  locale: Locale;
};

const zone = 'Asia/Bangkok';

/** One side's meetings: what waits for an answer first, then by day, then what fell away and why. */
export async function MeetingList({
  own,
  place,
  now,
}: {
  own: OwnMeetings;
  place: ListPlace;
  now: Date;
}) {
  const { locale, token } = place;
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const waiting = own.meetings.filter((one) => canAnswer(one, now));
  const [due] = waiting
    .flatMap(({ answerBy }) => answerBy ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  const days = byDay(own.meetings, ({ startsAt }) => formatDate(startsAt, locale, 'weekday', zone));
  // While the event runs, what is over stands below what is still to come.
  const isPast = ([, meetings]: [string, OwnMeeting[]]) =>
    own.event.state === 'RUNNING' && meetings.every(({ endsAt }) => endsAt < now);
  const past = [...days].filter(isPast);
  const ahead = [...days].filter((day) => !isPast(day));
  const calendar = token
    ? `/api/events/${own.event.code}/calendar?link=${token}`
    : `/api/events/${own.event.code}/calendar?own=1`;
  return (
    <div className="grid gap-8">
      {own.toAnswer > 0 ? (
        <Alert
          tone="turn"
          side={own.side === 'SME' ? 'sme' : 'partner'}
          title={t('own.toAnswer', { count: own.toAnswer })}
        >
          {due ? <p>{t('own.due', { date: await limitText(due, locale) })}</p> : null}
          {own.toAnswer > 1 ? (
            <ActionForm
              action={token ? sayYesToAllByLink : sayYesToAll}
              nouns={['event-meeting', 'schedule', 'link']}
              className="mt-3"
            >
              <Hidden own={own} place={place} />
              <input type="hidden" name="meetings" value={seenAs(waiting)} />
              <SubmitButton variant="turn" size="sm" pendingText={t('own.sending')}>
                {t('own.confirmAll', { count: own.toAnswer })}
              </SubmitButton>
            </ActionForm>
          ) : null}
        </Alert>
      ) : null}
      {own.meetings.length === 0 ? (
        <p className="text-muted">{t(own.event.state === 'WISHES' ? 'own.notYet' : 'own.none')}</p>
      ) : null}
      {[...ahead, ...past].map(([day, meetings]) => (
        <Section
          key={day}
          title={day}
          aside={<span className="text-sm text-muted">{t('own.thaiTime')}</span>}
        >
          <ol>
            {meetings.map((meeting) => (
              <MeetingRow key={meeting.id} {...{ meeting, own, place, now }} />
            ))}
          </ol>
        </Section>
      ))}
      {own.meetings.length > 0 && own.event.state !== 'PROVISIONAL' && !place.isStaff ? (
        <p className="text-sm">
          <TextLink href={calendar} className="inline-block py-1">
            {t('own.calendar')}
          </TextLink>
        </p>
      ) : null}
      <Ended own={own} locale={locale} />
      <Unmet own={own} locale={locale} />
    </div>
  );
}

/** Who speaks, and where the form leads back to. */
export function Hidden({ own, place }: { own: OwnMeetings; place: ListPlace }) {
  return (
    <>
      {place.token ? (
        <input type="hidden" name="token" value={place.token} />
      ) : (
        <input type="hidden" name="registrationId" value={own.registrationId} />
      )}
      <input type="hidden" name="back" value={place.path} />
    </>
  );
}

async function Ended({ own, locale }: { own: OwnMeetings; locale: Locale }) {
  if (own.ended.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const names = await Promise.all(own.ended.map((one) => otherName(one, own, locale)));
  return (
    <Section id="ended" title={t('own.ended')}>
      <ul className="text-sm">
        {own.ended.map((one, index) => (
          <li key={one.id} className="border-b border-line py-2">
            <span className="font-semibold wrap-anywhere">{names[index]?.text}</span>{' '}
            <InScript within={locale}>
              {t(`own.endedBecause.${endedKey(one)}`, {
                time: `${formatDate(one.startsAt, locale, 'day', zone)} ${formatTime(one.startsAt, locale, zone)}`,
              })}
            </InScript>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function endedKey({ state, declinedBy }: OwnMeetings['ended'][number]) {
  if (state === 'DECLINED') return declinedBy === 'own' ? 'declinedOwn' : 'declinedOther';
  if (state === 'EXPIRED') return 'expired';
  return state === 'MISSED' ? 'missed' : 'cancelled';
}

async function Unmet({ own, locale }: { own: OwnMeetings; locale: Locale }) {
  if (own.unmet.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const names = await Promise.all(own.unmet.map((one) => otherName(one, own, locale)));
  return (
    <Section id="unmet" title={t('own.unmet')}>
      <p className="pt-2 text-sm text-muted">{t('own.unmetLead')}</p>
      <ul className="mt-2 text-sm">
        {own.unmet.map(({ id, must, reason, at }, index) => (
          <li key={id} className="border-b border-line py-2">
            <span className="font-semibold wrap-anywhere">{names[index]?.text}</span>
            {must ? ` · ${t('own.must')}` : ''}
            <br />
            <span>
              {t(`own.reason.${reason}`, { time: at ? formatTime(at, locale, zone) : 'none' })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function byDay<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
