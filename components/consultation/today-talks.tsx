import { getTranslations } from 'next-intl/server';
import { NameText } from '@/components/officer/name-text';
import { buttonClass } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import type { TodayTalk } from '@/lib/consultation/today-queries';
import { formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import { topicNames } from './topic-name';

const zone = 'Asia/Bangkok';

/** The day's conversations on the clock of Thailand, each with its way in. */
export async function TodayTalks({
  talks,
  empty,
  locale,
  now,
}: {
  talks: readonly TodayTalk[];
  empty: string;
  locale: Locale;
  now: Date;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
  ]);
  if (talks.length === 0) return <p className="pt-3 text-sm text-muted">{empty}</p>;
  return (
    <ul>
      {talks.map((talk) => (
        <li
          key={talk.id}
          className="grid gap-x-5 gap-y-1 border-b border-line py-2.5 text-sm sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] sm:items-center"
        >
          <time dateTime={talk.startsAt.toISOString()} className="tabular font-semibold">
            {bareTime(talk.startsAt, locale, zone)}–{formatTime(talk.endsAt, locale, zone)}
          </time>
          <span className="min-w-0">
            <TextLink href={`/${locale}/officer/consultations/${talk.code}`}>
              <NameText names={talk.sme} locale={locale} fallback={talk.code} />
            </TextLink>
            <span className="block text-xs text-muted">
              {topic(talk.topic)} · {t(`booking.${talk.way}`)}
            </span>
          </span>
          {talk.videoUrl && talk.endsAt > now ? (
            <a className={buttonClass({ variant: 'secondary', size: 'sm' })} href={talk.videoUrl}>
              {t('booking.join')}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
