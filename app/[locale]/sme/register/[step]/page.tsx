import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StepBody } from '@/components/sme/step-body';
import { StepFrame } from '@/components/sme/step-frame';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';
import { emptyRegistration } from '@/lib/sme/completeness';
import { registrationSteps } from '@/lib/sme/points';
import { findOwnSme } from '@/lib/sme/queries';
import { isOpenForMember } from '@/lib/sme/states';

type Props = {
  params: Promise<{ locale: string; step: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const stepOf = (name: string) => registrationSteps.find((step) => step === name);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = stepOf((await params).step);
  const t = await getTranslations('sme');
  return { title: step ? t(`stepTitle.${step}`) : t('register.title') };
}

export default async function RegistrationStepPage({ params, searchParams }: Props) {
  const { locale, step: name } = await params;
  const step = stepOf(name);
  if (!isLocale(locale) || !step) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const view = await findOwnSme(viewer);
  if (view && !isOpenForMember(view.state)) {
    redirect({ href: view.state === 'APPROVED' ? '/sme/profile' : '/sme', locale });
  }
  const registration = view?.registration ?? emptyRegistration;
  const asked = Object.fromEntries(
    Object.entries(await searchParams).map(([key, value]) => [key, [value].flat()[0]]),
  );
  return (
    <StepFrame {...{ locale, step, view, registration }}>
      <StepBody
        {...{ locale, step, view, registration, asked }}
        mode="register"
        questions={view?.state === 'RETURNED' ? view.questions : []}
      />
    </StepFrame>
  );
}
