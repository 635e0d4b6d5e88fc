import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { choiceOptions } from '@/components/need/choice-options';
import { NeedPage } from '@/components/proposal/need-page';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { partnerChoices } from '@/lib/proposal/form-choices';
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
  const viewer = await requireViewer('JAPAN_DESK');
  const file = await findNeedFile(viewer, code, { now: new Date(), locale });
  if (!file) notFound();
  const open = file.need.side === 'SME' && file.need.state === 'OPEN';
  const partners = open ? choiceOptions(await partnerChoices(), locale) : null;
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <NeedPage
        reader={viewer.id}
        file={file}
        base="/desk/needs"
        locale={locale}
        saved={saved}
        may={{ propose: file.need.side === 'SME', decide: true }}
        partners={partners}
      />
    </div>
  );
}
