import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RoomFrame } from '@/components/video-room/room-frame';
import { NoRoom, RoomPage } from '@/components/video-room/room-page';
import { getViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { ownRoom } from '@/lib/video-room/queries';

type Props = { params: Promise<{ locale: string; secret: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  return { title: t('meta'), robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** A room for two in the browser, for those of its meeting or booking. */
export default async function VideoRoomPage({ params }: Props) {
  const { locale, secret } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await getViewer();
  const room = viewer && (await ownRoom(viewer, secret));
  const next = encodeURIComponent(`/${locale}/room/${secret}`);
  return (
    <RoomFrame locale={locale} example={room?.isExample ?? false}>
      {room ? (
        <RoomPage {...{ room, locale }} link={null} now={new Date()} />
      ) : (
        <NoRoom locale={locale} signIn={viewer ? null : `/${locale}/sign-in?next=${next}`} />
      )}
    </RoomFrame>
  );
}
