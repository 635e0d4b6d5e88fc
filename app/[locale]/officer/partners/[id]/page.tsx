import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { NameText } from '@/components/officer/name-text';
import { PartnerFacts } from '@/components/partner-admin/partner-facts';
import { ArchiveForm, PartnerSide } from '@/components/partner-admin/partner-side';
import { Alert } from '@/components/ui/alert';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { ButtonLink } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import { ExampleTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { findPartnerForOfficers } from '@/lib/partner/admin-queries';
import { canArchivePartner, canEditPartner } from '@/lib/partner/policy';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'partnerAdmin' });
  return { title: t('list.title') };
}

export default async function PartnerPage({ params }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, officer, partner] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'officer' }),
    findPartnerForOfficers(viewer, id),
  ]);
  if (!partner) notFound();
  const { archivedAt } = partner;
  return (
    <>
      <PageTitle
        className="border-b-2 border-ink pb-4"
        above={
          <Breadcrumb
            label={officer('breadcrumb')}
            items={[
              { href: `/${locale}/officer/partners`, text: t('breadcrumb') },
              { text: partner.code },
            ]}
          />
        }
        title={<NameText names={partner.names} locale={locale} />}
        mark={partner.isExample ? <ExampleTag>{officer('examplePartner')}</ExampleTag> : null}
        lead={
          <p className="flex flex-wrap gap-x-4 text-sm">
            <span>{t('detail.updated', { date: formatDate(partner.updatedAt, locale) })}</span>
            {archivedAt ? null : (
              <TextLink href={`/${locale}/partners/${partner.slug}`}>{t('detail.public')}</TextLink>
            )}
          </p>
        }
        aside={
          canEditPartner(viewer) && !archivedAt ? (
            <ButtonLink className="shrink-0" href={`/${locale}/officer/partners/${id}/edit`}>
              {t('detail.edit')}
            </ButtonLink>
          ) : null
        }
      />
      {archivedAt ? (
        <Alert
          tone="warn"
          className="mt-6"
          title={t('detail.archivedTitle', { date: formatDate(archivedAt, locale) })}
        >
          {t('detail.archivedText')}
        </Alert>
      ) : null}
      <div className="mt-8 grid gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <PartnerFacts partner={partner} locale={locale} />
        <div className="grid content-start gap-9">
          <PartnerSide partner={partner} locale={locale} />
          {canArchivePartner(viewer) ? <ArchiveForm partner={partner} locale={locale} /> : null}
        </div>
      </div>
    </>
  );
}
