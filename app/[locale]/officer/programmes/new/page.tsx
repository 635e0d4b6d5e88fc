import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { NewRound } from '@/components/programme/new-round';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { hostChoices } from '@/lib/programme/host-queries';
import { canManageRounds } from '@/lib/programme/policy';
import { roundTemplates } from '@/lib/programme/templates';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ programme?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('officer.new') };
}

export default async function NewRoundPage({ params, searchParams }: Props) {
  const [{ locale }, { programme }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER');
  if (!canManageRounds(viewer)) notFound();
  const templates = roundTemplates().filter(({ kind }) => kind !== null);
  const chosen = templates.find(({ programmeCode }) => programmeCode === programme);
  return (
    <NewRound
      templates={templates}
      chosen={chosen ?? null}
      hosts={chosen?.kind === 'course' ? await hostChoices() : []}
      base="/officer/programmes"
      locale={locale}
    />
  );
}
