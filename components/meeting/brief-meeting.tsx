import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import type { MeetingItem } from '@/lib/meeting/project';
import { agendaItem, Where } from './arranged-facts';
import { Moment } from './moment';

/** When and where: the first thing to find on a sheet of paper. */
export async function BriefMeeting({
  meeting,
  locale,
}: {
  meeting: MeetingItem | null;
  locale: Locale;
}) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'brief' }),
    getTranslations({ locale, namespace: 'meeting' }),
  ]);
  const { startsAt, endsAt } = meeting ?? {};
  return (
    <DescriptionList
      narrow
      items={[
        {
          key: 'when',
          term: words('arranged.when'),
          text:
            startsAt && endsAt ? (
              <Moment startsAt={startsAt} endsAt={endsAt} locale={locale} strong />
            ) : (
              t('noTime')
            ),
        },
        ...(meeting && startsAt
          ? [
              {
                key: 'where',
                term: words('arranged.where'),
                text: <Where meeting={meeting} locale={locale} />,
              },
            ]
          : []),
        ...(meeting
          ? [
              {
                key: 'interpreter',
                term: words('arranged.interpreter'),
                text: words(`interpreter.${meeting.interpreter ?? 'none'}`),
              },
              ...agendaItem(meeting, locale, words('arranged.agenda')),
            ]
          : []),
      ]}
    />
  );
}
