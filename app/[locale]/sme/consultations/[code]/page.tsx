import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { BookingPanel } from '@/components/consultation/booking-panel';
import { ConsultationFacts } from '@/components/consultation/facts';
import { FirmNext, FirmNow } from '@/components/consultation/firm-forms';
import { ConsultationHead } from '@/components/consultation/head';
import { Thread } from '@/components/consultation/thread';
import { KeptLines } from '@/components/video-room/kept-lines';
import { requireViewer } from '@/lib/auth/viewer';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { freeSlots } from '@/lib/consultation/slot-queries';
import { isLocale } from '@/lib/i18n/locales';
import { openedRooms, typedInBookings } from '@/lib/video-room/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** A firm's question: what was said, what can be done now, conversations. */
export default async function MemberConsultationPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const item = await findConsultation(code, viewer);
  if (!item) notFound();
  const { topic, language, advisor } = item;
  const books =
    item.moves.includes('book') && item.bookings.every(({ state }) => state !== 'BOOKED');
  const [t, slots, typed] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    books ? freeSlots({ topic, language, also: advisor ? [advisor.id] : [] }, viewer) : [],
    typedInBookings(openedRooms(item.bookings)),
  ]);
  const now = new Date();
  return (
    <>
      <ConsultationHead
        item={item}
        yours={item.turn === 'SME'}
        back={{ href: `/${locale}/sme/consultations`, text: t('title') }}
        now={now}
        locale={locale}
      />
      <CaseColumns
        aside={
          <>
            <BookingPanel item={item} slots={slots} locale={locale} now={now} />
            <ConsultationFacts item={item} locale={locale} />
          </>
        }
      >
        <FirmNow item={item} viewer={viewer} locale={locale} />
        <Thread item={item} locale={locale} />
        <KeptLines lines={typed} locale={locale} />
        <FirmNext item={item} viewer={viewer} locale={locale} />
      </CaseColumns>
    </>
  );
}
