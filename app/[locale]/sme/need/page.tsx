import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { needAnswers } from '@/components/sme/answers';
import { ButtonLink } from '@/components/ui/button';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/states';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { emptyRegistration, isStepDone } from '@/lib/sme/completeness';
import { findOwnSme } from '@/lib/sme/queries';
import { isOpenForMember } from '@/lib/sme/states';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('need');
  return { title: t('title') };
}

/** What the firm seeks, by itself: it decides the matches more than anything else. */
export default async function NeedPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const [view, t, sme] = await Promise.all([
    findOwnSme(viewer),
    getTranslations('need'),
    getTranslations('sme'),
  ]);
  const registration = view?.registration ?? emptyRegistration;
  const base = view?.state === 'APPROVED' ? '/sme/profile' : '/sme/register';
  const canEdit = !view || view.state === 'APPROVED' || isOpenForMember(view.state);
  const edit = canEdit ? (
    <ButtonLink href={`/${locale}${base}/need`} variant="secondary" wide="phone">
      {t('edit')}
    </ButtonLink>
  ) : null;
  const answers = await needAnswers({ locale, view, registration });
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} aside={edit} className="mb-6" />
      {isStepDone('need', registration) ? (
        <DescriptionList
          className="border-t-2 border-ink"
          items={answers.map((answer) => ({
            ...answer,
            text: answer.text ?? <span className="text-muted">{sme('unanswered')}</span>,
          }))}
        />
      ) : (
        <EmptyState title={t('empty')} actions={edit} />
      )}
    </>
  );
}
