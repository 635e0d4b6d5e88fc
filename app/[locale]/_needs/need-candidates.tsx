import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { CandidateList } from '@/components/proposal/candidate-list';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { EmptyState } from '@/components/ui/states';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import { listCandidates } from '@/lib/proposal/candidates';
import { findNeedFile } from '@/lib/proposal/need-file';
import type { NeedsBase } from './edit-need';

/** A page of candidates is what a person looks through. */
const most = 20;

/** Who could meet a need, requirement by requirement, on whosever workbench it is read. */
export async function NeedCandidates({
  viewer,
  base,
  locale,
  code,
}: {
  viewer: Viewer;
  base: NeedsBase;
  locale: Locale;
  code: string;
}) {
  const now = new Date();
  const file = await findNeedFile(viewer, code, { now, locale });
  if (!file?.need.managed) notFound();
  const [t, candidates] = await Promise.all([
    getTranslations({ locale, namespace: 'postedNeed' }),
    listCandidates(viewer, file, { now, most }),
  ]);
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('title')}
            items={[
              { href: `/${locale}${base}/${code}`, text: code },
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
          base={base}
          canAsk={file.need.role !== 'READER' && file.need.state === 'OPEN'}
        />
      )}
    </>
  );
}
