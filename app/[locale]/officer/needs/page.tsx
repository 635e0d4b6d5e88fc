import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { BoardPage } from '@/components/need/board-page';
import { centreChoices } from '@/components/officer/centre-name';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { boardFilterSchema } from '@/lib/need/board-schema';
import { listBoard } from '@/lib/need/posted-queries';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('board.title') };
}

/** Needs by how many have answered them: those that wait first. */
export default async function NeedBoardPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = boardFilterSchema.parse(await searchParams);
  const [t, board] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    listBoard(viewer, filter, { now: new Date(), locale }),
  ]);
  return (
    <BoardPage
      board={board}
      filter={filter}
      centres={viewer.role === 'ADMIN' || viewer.centreCode === null ? centreChoices(locale) : []}
      base="/officer/needs"
      lead={t('board.leadOfficer')}
      canPost={viewer.role === 'OFFICER'}
      locale={locale}
    />
  );
}
