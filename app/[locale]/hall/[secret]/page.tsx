import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HallScreen } from '@/components/event-day/hall-screen';
import { hallBoard } from '@/lib/event-day/hall';
import { localeOf } from '@/lib/i18n/page';

type Props = {
  params: Promise<{ locale: string; secret: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
};

export const metadata: Metadata = {
  title: 'Japan Desk',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

/** The screen in the hall, for whoever holds its address. */
export default async function HallPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const [{ secret }, { view }] = await Promise.all([params, searchParams]);
  const board = await hallBoard(secret, new Date());
  if (!board) notFound();
  return (
    <HallScreen
      board={board}
      secret={secret}
      view={view === 'side' ? 'side' : 'turn'}
      locale={locale}
    />
  );
}
