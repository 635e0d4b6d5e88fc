import { getTranslations } from 'next-intl/server';
import { type EventBench, EventNav } from '@/components/event/event-nav';
import { MyDay, type MyDayQuery } from '@/components/event-day/my-day';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { EventState } from '@/lib/event/states';
import type { OwnMeetings } from '@/lib/event-registration/own-meetings';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { eventRoomAddresses } from '@/lib/video-room/event-room';
import { MeetingList } from './meeting-list';

/** States in which the day is told of, and after it. */
const onDay: readonly EventState[] = ['PUBLISHED', 'RUNNING', 'CLOSED'];

/** The viewer's own schedule at an event, from the first question to the day itself. */
export async function MeetingsPage({
  own,
  viewer,
  bench,
  query,
  locale,
}: {
  own: OwnMeetings;
  viewer: Viewer;
  bench: 'sme' | 'partner';
  query: MyDayQuery;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const { code, state } = own.event;
  const path = `/${bench}/events/${code}/meetings`;
  const rooms = eventRoomAddresses(own.meetings);
  const isDay = onDay.includes(state);
  return (
    <>
      <EventNav event={own.event} bench={bench} part="meetings" locale={locale} />
      <div className="mt-6 grid gap-8">
        <div className="grid gap-2">
          <h2 className="text-xl">{t('own.title')}</h2>
          <p className="max-w-text text-sm text-muted">
            {t(state === 'PROVISIONAL' ? 'own.leadProvisional' : 'own.lead')}
          </p>
        </div>
        {isDay ? <MyDay of={{ viewer, code }} page={path} query={query} locale={locale} /> : null}
        <MeetingList own={own} place={{ path, token: null, rooms, locale }} now={new Date()} />
      </div>
    </>
  );
}

/** The same of a side for which staff answer, as that side sees it. */
export async function MeetingsForPage({
  own,
  viewer,
  bench,
  query,
  locale,
}: {
  own: OwnMeetings;
  viewer: Viewer;
  query: MyDayQuery;
  bench: Extract<EventBench, 'officer' | 'desk'>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const events = `/${bench}/events/${own.event.code}`;
  const path = `${events}/meetings/${own.registrationId}`;
  const place = { path, token: null, rooms: new Map<string, string>(), isStaff: true, locale };
  const name = bestName(own.names, locale)?.text ?? '–';
  return (
    <>
      <EventNav event={own.event} bench={bench} part={null} locale={locale} />
      <div className="mt-6 grid gap-6">
        <div>
          <p className="text-sm">
            <TextLink
              href={`/${locale}${events}/registrations/${own.registrationId}`}
              className="inline-block py-1"
            >
              {t('staff.back')}
            </TextLink>
          </p>
          <h2 className="text-xl">{t('staff.title')}</h2>
        </div>
        <Alert tone="info" title={t('staff.onBehalf', { name })}>
          <p>{t('staff.text')}</p>
        </Alert>
        {onDay.includes(own.event.state) ? (
          <MyDay
            of={{ viewer, code: own.event.code, registrationId: own.registrationId }}
            page={path}
            query={query}
            locale={locale}
          />
        ) : null}
        <MeetingList own={own} place={place} now={new Date()} />
      </div>
    </>
  );
}
