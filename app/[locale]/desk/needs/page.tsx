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
  const viewer = await requireViewer('JAPAN_DESK');
  const filter = boardFilterSchema.parse(await searchParams);
  const [t, board] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    listBoard(viewer, filter, { now: new Date(), locale }),
  ]);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <BoardPage
        board={board}
        filter={filter}
        centres={centreChoices(locale)}
        base="/desk/needs"
        lead={t('board.leadDesk')}
        canPost={true}
        locale={locale}
      />
    </div>
  );
}
