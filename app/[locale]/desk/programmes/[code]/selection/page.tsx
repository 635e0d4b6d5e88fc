import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RoundHead } from '@/components/programme/round-head';
import { SelectionPanel } from '@/components/programme/selection-panel';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listApplications } from '@/lib/programme/application-queries';
import { findRound } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function SelectionPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const [round, items] = await Promise.all([
    findRound(code, viewer),
    listApplications(code, viewer),
  ]);
  if (!round?.mayManage) notFound();
  return (
    <>
      <RoundHead round={round} part="selection" base="/desk/programmes" locale={locale} />
      <SelectionPanel
        round={round}
        items={items}
        reader={viewer.id}
        page={`/desk/programmes/${code}`}
        locale={locale}
      />
    </>
  );
}
