import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BenchHead } from '@/components/weights/bench-head';
import { History, RollBackSection } from '@/components/weights/history';
import { weightsWords } from '@/components/weights/words';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';
import { canEditWeights } from '@/lib/weights/policy';
import { findVersions } from '@/lib/weights/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await weightsWords(locale);
  return { title: t('history.title') };
}

/** All versions with what they changed, and the way back. */
export default async function VersionsPage({ params }: Props) {
  const locale = await localeOf(params);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const versions = await findVersions(viewer);
  if (!versions) notFound();
  const { active, earlier, all } = versions;
  return (
    <>
      <BenchHead viewer={viewer} versions={versions} current="versions" locale={locale} />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-12">
        <History versions={all} locale={locale} />
        {earlier && canEditWeights(viewer) ? (
          <RollBackSection active={active} earlier={earlier} locale={locale} />
        ) : null}
      </div>
    </>
  );
}
