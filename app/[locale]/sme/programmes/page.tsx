import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OwnRounds } from '@/components/programme/own-rounds';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { ownFacts } from '@/lib/programme/own-round';
import { badgesOf, listRounds } from '@/lib/programme/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('own.title') };
}

/** Applications of the viewer's own side, open rounds, badges. */
export default async function ProgrammesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const id = viewer.smeId;
  const now = new Date();
  const [rounds, own, badges] = await Promise.all([
    listRounds(viewer, {}, now),
    ownFacts(viewer),
    id ? badgesOf({ smeId: id }, now) : [],
  ]);
  return (
    <OwnRounds rounds={rounds} own={own} badges={badges} base="/sme/programmes" locale={locale} />
  );
}
