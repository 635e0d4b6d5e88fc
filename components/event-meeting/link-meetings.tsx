import { getTranslations } from 'next-intl/server';
import { Section } from '@/components/ui/section';
import { meetingsByLink } from '@/lib/event-registration/link-page';
import type { Locale } from '@/lib/i18n/locales';
import { eventRoomAddresses } from '@/lib/video-room/event-room';
import { MeetingList } from './meeting-list';

/** The meetings of the registration that a personal link opens, with the answers in one tap. */
export async function LinkMeetings({
  token,
  path,
  locale,
}: {
  token: string;
  path: string;
  locale: Locale;
}) {
  const now = new Date();
  const own = await meetingsByLink(token, now);
  if (!own || own.meetings.length + own.ended.length + own.unmet.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'eventSchedule' });
  const rooms = eventRoomAddresses(own.meetings, `/${locale}/link/room/${token}`);
  return (
    <Section id="meetings" title={t('own.title')}>
      <div className="pt-4">
        <MeetingList own={own} place={{ path, token, rooms, locale }} now={now} />
      </div>
    </Section>
  );
}
