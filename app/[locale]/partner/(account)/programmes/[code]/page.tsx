import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnRoundPage } from '@/components/programme/own-round-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findOwnRound } from '@/lib/programme/own-round';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RoundPage({ params, searchParams }: Props) {
  const [{ locale, code }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const own = await findOwnRound(code, { ...viewer, language: locale });
  if (!own) notFound();
  return (
    <OwnRoundPage
      reader={viewer.id}
      own={own}
      mayApply={own.mayApply}
      done={done}
      base="/partner/programmes"
      locale={locale}
    />
  );
}
