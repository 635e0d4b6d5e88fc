import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CaseColumns } from '@/components/casework/case-columns';
import { ArticlePanel } from '@/components/consultation/article-panel';
import { BookingPanel } from '@/components/consultation/booking-panel';
import { ConsultationFacts } from '@/components/consultation/facts';
import { ConsultationHead } from '@/components/consultation/head';
import { MeetingRecords } from '@/components/consultation/meeting-record';
import { StaffGive, StaffNow } from '@/components/consultation/staff-forms';
import { Thread } from '@/components/consultation/thread';
import { KeptLines } from '@/components/video-room/kept-lines';
import { requireViewer } from '@/lib/auth/viewer';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { isLocale } from '@/lib/i18n/locales';
import { openedRooms, typedInBookings } from '@/lib/video-room/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** A firm's question on an officer's desk. */
export default async function OfficerConsultationPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const item = await findConsultation(code, viewer);
  if (!item) notFound();
  const [t, typed] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    typedInBookings(openedRooms(item.bookings)),
  ]);
  const now = new Date();
  return (
    <>
      <ConsultationHead
        item={item}
        yours={item.turn === 'ADVISOR' && item.advisor?.id === viewer.id}
        back={{ href: `/${locale}/officer/consultations`, text: t('desk.title') }}
        now={now}
        locale={locale}
      />
      <CaseColumns
        aside={
          <>
            <ConsultationFacts item={item} staff locale={locale} />
            <BookingPanel item={item} slots={[]} staff locale={locale} now={now} />
            <StaffGive item={item} locale={locale} />
            <ArticlePanel item={item} locale={locale} />
          </>
        }
      >
        <Thread item={item} locale={locale} />
        <KeptLines lines={typed} locale={locale} />
        <MeetingRecords item={item} locale={locale} />
        <StaffNow item={item} viewer={viewer} locale={locale} />
      </CaseColumns>
    </>
  );
}
