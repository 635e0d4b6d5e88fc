import { getTranslations } from 'next-intl/server';
import { Moment } from '@/components/meeting/moment';
import { Alert } from '@/components/ui/alert';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { bestName, type Locale } from '@/lib/i18n/locales';
import type { OwnRoom } from '@/lib/video-room/admission';
import { doorOf, minutesBefore, windowOf } from '@/lib/video-room/policy';
import { RoomClient } from './room-client';
import type { RoomTexts } from './texts';

/** What may keep somebody out who stands before an open door. */
const refusals = [
  'access.not-found',
  'request.too-many',
  'request.unavailable',
  'video-room.not-yet-open',
  'video-room.over',
  'video-room.cancelled',
  'video-room.moved',
  'video-room.case-closed',
] as const;

/** A room for one of those whose room it is: its door, and behind it the conversation. */
export async function RoomPage({
  room,
  link,
  locale,
  now,
}: {
  room: OwnRoom;
  /** The token of somebody without an account. */
  link: string | null;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  const failure = await getTranslations({ locale, namespace: 'failure' });
  const refused = Object.fromEntries(refusals.map((code) => [code, failure(code)]));
  const door = doorOf(room, now);
  const other = bestName(room.other, locale) ?? { text: '–', language: locale };
  return (
    <div className="grid gap-6">
      <div>
        <p className="text-sm text-muted">{t('about', { code: room.code })}</p>
        <h1 className="mt-1 text-x2 break-words">
          <InScript within={locale}>{t('title', { other: other.text })}</InScript>
        </h1>
        {room.startsAt ? (
          <div className="mt-2">
            <Moment startsAt={room.startsAt} endsAt={room.endsAt} locale={locale} />
          </div>
        ) : null}
      </div>
      {door === 'open' ? (
        <>
          <NeedsScript room={room} locale={locale} />
          <RoomClient
            secret={room.secret}
            link={link}
            locale={locale}
            other={{ name: other.text, language: other.language }}
            texts={{ ...(t.raw('client') as Omit<RoomTexts, 'refused'>), refused }}
          />
        </>
      ) : (
        <Shut {...{ room, door, link, locale }} />
      )}
      {room.page ? (
        <p className="border-t border-line pt-4 text-sm">
          <TextLink href={`/${locale}${room.page}`}>{t('toCase', { code: room.code })}</TextLink>
        </p>
      ) : null}
    </div>
  );
}

async function NeedsScript({ room, locale }: { room: OwnRoom; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  return (
    <noscript>
      <Alert tone="warn" title={t('script.title')}>
        <p>{t('script.text')}</p>
        {room.page ? (
          <p className="mt-3">
            <a className={buttonClass({ size: 'sm' })} href={`/${locale}${room.page}`}>
              {t('script.write')}
            </a>
          </p>
        ) : null}
        <p className="mt-3">{t('script.desk')}</p>
      </Alert>
    </noscript>
  );
}

const keys = {
  early: 'early',
  over: 'over',
  'no-time': 'noTime',
  cancelled: 'cancelled',
  moved: 'moved',
  closed: 'closed',
} as const;

async function Shut({
  room,
  door,
  link,
  locale,
}: {
  room: OwnRoom;
  door: keyof typeof keys;
  link: string | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  const key = keys[door];
  const again = link ? `/${locale}/link/room/${link}` : `/${locale}/room/${room.secret}`;
  const { startsAt, endsAt } = room;
  return (
    <Alert tone={door === 'early' ? 'info' : 'warn'} title={t(`door.${key}Title`)}>
      <p>{t(`door.${key}Text`, { minutes: minutesBefore })}</p>
      {door === 'early' && startsAt && endsAt ? (
        <>
          <div className="mt-3">
            <Moment startsAt={windowOf(startsAt, endsAt).opensAt} endsAt={null} locale={locale} />
          </div>
          <p className="mt-3">
            <a className={buttonClass({ size: 'sm', variant: 'secondary' })} href={again}>
              {t('door.again')}
            </a>
          </p>
        </>
      ) : null}
    </Alert>
  );
}

/** Says to everybody who is not of a room the same, whether there is such a room or not. */
export async function NoRoom({
  locale,
  signIn,
  ended = false,
}: {
  locale: Locale;
  /** Where somebody without a session signs in and comes back from. */
  signIn: string | null;
  /** A link that opened a room once. */
  ended?: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  const key = ended ? 'ended' : signIn ? 'signIn' : 'none';
  return (
    <div className="grid max-w-text gap-4">
      <h1 className="text-x2">{t(`door.${key}Title`)}</h1>
      <p>{t(`door.${key}Text`)}</p>
      {signIn ? (
        <p>
          <ButtonLink href={signIn}>{t('door.signIn')}</ButtonLink>
        </p>
      ) : null}
      <p className="text-sm text-muted">{t('script.desk')}</p>
    </div>
  );
}
