import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { InviteForm } from '@/components/people/invite-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { listPlaces } from '@/lib/people/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'people' });
  return { title: t('inviteForm.title') };
}

export default async function InvitePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const [t, officer, places] = await Promise.all([
    getTranslations({ locale, namespace: 'people' }),
    getTranslations({ locale, namespace: 'officer' }),
    listPlaces(viewer),
  ]);
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/people`, text: t('title') },
              { text: t('inviteForm.title') },
            ]}
          />
        }
        title={t('inviteForm.title')}
      />
      <InviteForm {...places} locale={locale} />
    </>
  );
}
