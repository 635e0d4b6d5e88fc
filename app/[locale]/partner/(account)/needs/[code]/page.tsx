import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { NeedPage } from '@/components/proposal/need-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';

import { findNeedFile } from '@/lib/proposal/need-file';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function OneNeedPage({ params, searchParams }: Props) {
  const [{ locale, code }, { saved }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('PARTNER_CONTACT');
  const file = await findNeedFile(viewer, code, { now: new Date(), locale });
  if (!file) notFound();

  return (
    <NeedPage
      reader={viewer.id}
      file={file}
      base="/partner/needs"
      locale={locale}
      saved={saved}
      may={{ propose: true, decide: true }}
    />
  );
}
