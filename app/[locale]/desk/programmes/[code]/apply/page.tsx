import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApplicationForm } from '@/components/programme/application-form';
import { EligibilityLines } from '@/components/programme/eligibility-lines';
import { RoundHead } from '@/components/programme/round-head';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { bestName, isLocale } from '@/lib/i18n/locales';
import { applicationForm } from '@/lib/programme/application-form-queries';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ partner?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('desk.applyFor') };
}

/** The desk writes for a partner without an account. */
export default async function ApplyForPage({ params, searchParams }: Props) {
  const [{ locale, code }, { partner = '' }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(partner);
  const [form, t] = await Promise.all([
    isId ? applicationForm(code, viewer, partner) : null,
    getTranslations({ locale, namespace: 'programme' }),
  ]);
  if (!form?.round.takesApplications) notFound();
  const name = bestName(form.applicant.names, locale);
  return (
    <>
      <RoundHead round={form.round} part="applications" base="/desk/programmes" locale={locale} />
      <Section
        id="for"
        className="mt-6"
        title={name ? <span lang={name.language}>{name.text}</span> : form.applicant.code}
      >
        <EligibilityLines lines={form.lines} side={form.side} locale={locale} />
      </Section>
      <p className="mt-4 max-w-text text-sm text-muted">{t('desk.applyForText')}</p>
      <ApplicationForm
        reader={viewer.id}
        round={form.round}
        side={form.side}
        applicantId={form.applicant.id}
        application={form.application ? { ...form.application, language: locale } : null}
        base="/desk/programmes"
        locale={locale}
      />
    </>
  );
}
