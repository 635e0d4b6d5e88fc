import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { RoomFrame } from '@/components/video-room/room-frame';
import { NoRoom, RoomPage } from '@/components/video-room/room-page';
import { isLocale } from '@/lib/i18n/locales';
import { roomByLink } from '@/lib/video-room/queries';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'videoRoom' });
  return { title: t('meta'), robots: { index: false, follow: false }, referrer: 'strict-origin' };
}

/** A room for two, for whoever holds a link of it. */
export default async function VideoRoomLinkPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const now = new Date();
  const room = await roomByLink(token, now);
  const own = room && room !== 'ended' ? room : null;
  return (
    <RoomFrame locale={locale} example={own?.isExample ?? false}>
      {own ? (
        <RoomPage {...{ locale, now }} room={own} link={token} />
      ) : (
        <NoRoom locale={locale} signIn={null} ended={room === 'ended'} />
      )}
    </RoomFrame>
  );
}
