import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { PartnerForm } from '@/components/partner-admin/partner-form';
import { valuesOf } from '@/components/partner-admin/values';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { edit } from '@/lib/partner/actions';
import { findPartnerForOfficers } from '@/lib/partner/admin-queries';
import { canEditPartner } from '@/lib/partner/policy';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  return { title: t('detail.edit') };
}

export default async function EditPartnerPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  if (!canEditPartner(viewer)) notFound();
  const [t, officer, partner] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'officer' }),
    findPartnerForOfficers(viewer, id),
  ]);
  if (!partner || partner.archivedAt) notFound();
  const own = `/${locale}/officer/partners/${partner.id}`;
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/partners`, text: t('breadcrumb') },
              { href: own, text: partner.code },
              { text: t('detail.edit') },
            ]}
          />
        }
        title={t('form.editTitle', { name: partner.names[locale] })}
      />
      <PartnerForm
        action={edit}
        values={valuesOf(partner, locale)}
        known={{ id: partner.id, version: partner.version }}
        cancelHref={own}
        locale={locale}
      />
    </>
  );
}
