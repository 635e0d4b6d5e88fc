import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { CandidateList } from '@/components/proposal/candidate-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listCandidates } from '@/lib/proposal/candidates';
import { findNeedFile } from '@/lib/proposal/need-file';

type Props = { params: Promise<{ locale: string; code: string }> };

/** A page of candidates is what a person looks through. */
const most = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  return { title: t('candidatesTitle') };
}

export default async function CandidatesPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const now = new Date();
  const file = await findNeedFile(viewer, code, { now, locale });
  if (!file?.need.managed) notFound();
  const [t, candidates] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    listCandidates(viewer, file, { now, most }),
  ]);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[
              { href: `/${locale}/desk/needs/${code}`, text: code },
              { text: t('candidatesTitle') },
            ]}
          />
        }
        title={t('candidatesTitle')}
        lead={t('candidatesLead')}
      />
      {candidates.length === 0 ? (
        <EmptyState title={t('noCandidates')} />
      ) : (
        <CandidateList
          {...{ candidates, code, locale }}
          base="/desk/needs"
          canAsk={file.need.role !== 'READER' && file.need.state === 'OPEN'}
        />
      )}
    </div>
  );
}
