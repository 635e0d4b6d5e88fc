import { getTranslations } from 'next-intl/server';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { MeetingItem } from '@/lib/meeting/project';
import { Moment } from './moment';
import { TypedLines } from './typed-lines';

const tones: Record<MeetingItem['state'], TagTone> = {
  PROPOSED: 'outline',
  ARRANGED: 'ok',
  HELD: 'ok',
  MISSED: 'outline',
  CANCELLED: 'outline',
  SUPERSEDED: 'plain',
};

/** Meetings of the case that are over, called off or moved. Times that were not picked are not. */
export async function PastMeetings({
  meetings,
  locale,
}: {
  meetings: readonly MeetingItem[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'meeting' });
  const dated = meetings.flatMap((meeting) =>
    meeting.startsAt ? [{ ...meeting, startsAt: meeting.startsAt }] : [],
  );
  if (dated.length === 0) return null;
  return (
    <div>
      <h3 className="border-b border-line pb-1 text-sm font-semibold">{t('past.title')}</h3>
      <ul className="text-sm">
        {dated.toReversed().map((meeting) => (
          <li
            key={meeting.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <Moment startsAt={meeting.startsAt} endsAt={meeting.endsAt} locale={locale} />
            <Tag tone={tones[meeting.state]}>{t(`state.${meeting.state}`)}</Tag>
            <TypedLines lines={meeting.typed} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  );
}
