import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { StepBody } from '@/components/sme/step-body';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';
import { fillableSteps } from '@/lib/sme/completeness';
import { findOwnSme } from '@/lib/sme/queries';

type Props = {
  params: Promise<{ locale: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const stepOf = (name: string) => fillableSteps.find((step) => step === name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = stepOf((await params).step);
  const t = await getTranslations('sme');
  return { title: step ? t('review.editOf', { step: t(`step.${step}`) }) : t('profile.title') };
}

/** One part of an approved firm's profile, to be changed. */
export default async function EditProfilePage({ params, searchParams }: Props) {
  const { locale, step: name } = await params;
  const step = stepOf(name);
  if (!isLocale(locale) || !step) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const view = await findOwnSme(viewer);
  // Consent can be taken back while officers look at the registration, too.
  const isOpen = view?.state === 'APPROVED' || (step === 'consent' && view?.state !== 'DRAFT');
  if (!view || !isOpen) return redirect({ href: '/sme/profile', locale });
  const t = await getTranslations('sme');
  const asked = Object.fromEntries(
    Object.entries(await searchParams).map(([key, value]) => [key, [value].flat()[0]]),
  );
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('profile.title')}
            items={[
              { href: `/${locale}/sme/profile`, text: t('profile.title') },
              { text: t(`step.${step}`) },
            ]}
          />
        }
        title={t(`stepTitle.${step}`)}
        className="mb-6"
      />
      <StepBody
        {...{ locale, step, view, asked }}
        registration={view.registration}
        mode="profile"
        questions={[]}
      />
    </>
  );
}
