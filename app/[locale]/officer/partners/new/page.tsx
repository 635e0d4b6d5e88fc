import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { PartnerForm } from '@/components/partner-admin/partner-form';
import { emptyPartner } from '@/components/partner-admin/values';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { create } from '@/lib/partner/actions';
import { canCreatePartner } from '@/lib/partner/policy';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  return { title: t('form.createTitle') };
}

export default async function NewPartnerPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  if (!canCreatePartner(viewer)) notFound();
  const [t, officer] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'officer' }),
  ]);
  const list = `/${locale}/officer/partners`;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[{ href: list, text: t('breadcrumb') }, { text: t('form.createTitle') }]}
          />
        }
        title={t('form.createTitle')}
      />
      <PartnerForm action={create} values={emptyPartner} cancelHref={list} locale={locale} />
    </>
  );
}
