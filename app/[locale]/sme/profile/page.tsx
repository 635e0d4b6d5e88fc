import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { AnswerSections } from '@/components/sme/answer-sections';
import { LanguageShares } from '@/components/text-record/language-shares';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import { ExampleTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { bestName, isLocale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';
import { completeness } from '@/lib/sme/completeness';
import { languageShares } from '@/lib/sme/language-shares';
import { findOwnSme } from '@/lib/sme/queries';
import { isOpenForMember } from '@/lib/sme/states';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('sme');
  return { title: t('profile.title') };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const [{ locale }, { saved }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const view = await findOwnSme(viewer);
  if (!view) return redirect({ href: '/sme', locale });
  const t = await getTranslations('sme');
  const name = bestName(view.names, locale);
  const canEdit = view.state === 'APPROVED' || isOpenForMember(view.state);
  const base = view.state === 'APPROVED' ? '/sme/profile' : '/sme/register';
  return (
    <>
      <PageTitle
        title={name ? <span lang={name.language}>{name.text}</span> : t('profile.title')}
        above={t('profile.title')}
        mark={view.isExample ? <ExampleTag>{t('profile.example')}</ExampleTag> : undefined}
        lead={
          <>
            {t('profile.lead', { code: view.code })} ·{' '}
            {t('profile.percent', { percent: completeness(view.registration) })}
          </>
        }
        className="mb-6"
      />
      {saved ? (
        <Alert tone="ok" role="status" title={t('profile.saved')} className="mb-8">
          <p>{t('profile.savedText')}</p>
        </Alert>
      ) : null}
      {canEdit ? null : <Alert tone="info" title={t('profile.locked')} className="mb-8" />}
      <div className="max-w-text">
        <LanguageShares
          shares={languageShares({ ...view, nameReading: view.registration.nameReading })}
          locale={locale}
          stepBase={canEdit ? base : undefined}
          className="mb-9"
        />
        <AnswerSections
          locale={locale}
          view={view}
          registration={view.registration}
          editBase={canEdit ? base : undefined}
        />
        {canEdit ? null : (
          <p className="mt-3 text-sm">
            <TextLink href={`/${locale}/sme/profile/consent`}>{t('profile.consent')}</TextLink>
          </p>
        )}
      </div>
    </>
  );
}
