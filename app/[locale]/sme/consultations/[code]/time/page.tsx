import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TimeChoicePage } from '@/components/consultation/time-choice';
import { requireViewer } from '@/lib/auth/viewer';
import { findTimes } from '@/lib/consultation/time-queries';
import { timeViewSchema } from '@/lib/consultation/view-schema';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** A firm chooses another time for a conversation that it has booked. */
export default async function MemberTimePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const { booking } = timeViewSchema.parse(await searchParams);
  const choice = await findTimes(viewer, code, booking);
  if (!choice) notFound();
  return <TimeChoicePage choice={choice} side="sme" locale={locale} />;
}
