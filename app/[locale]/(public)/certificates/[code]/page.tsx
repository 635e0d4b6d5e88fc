import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { RoundExample } from '@/components/programme/round-tags';
import { Alert } from '@/components/ui/alert';
import { DescriptionList } from '@/components/ui/description-list';
import { formatDate } from '@/lib/i18n/formats';
import { localeOf } from '@/lib/i18n/page';
import { findCertificate } from '@/lib/programme/badge-queries';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'programme' });
  return { title: t('certificate.title'), robots: { index: false } };
}

/** Whether a certificate is valid: name, course and day, and nothing more about the person. */
export default async function CheckCertificate({ params }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const [t, certificate] = await Promise.all([
    getTranslations({ locale, namespace: 'programme' }),
    findCertificate(code),
  ]);
  return (
    <div className="page-width max-w-text pt-9 pb-16">
      <PageTitle title={t('certificate.title')} />
      {certificate ? (
        <>
          <Alert tone="ok" title={t('certificate.valid')} className="mt-6" />
          <DescriptionList
            className="mt-6 border-t-2 border-ink"
            items={[
              {
                key: 'name',
                term: t('certificate.holder'),
                text: certificate.nameRoman
                  ? `${certificate.name} (${certificate.nameRoman})`
                  : certificate.name,
              },
              {
                key: 'course',
                term: t('certificate.course'),
                text: `${certificate.titles[locale]} · ${certificate.programmeNames[locale]}`,
              },
              {
                key: 'day',
                term: t('certificate.day'),
                text: formatDate(certificate.certifiedAt, locale),
              },
              { key: 'code', term: t('certificate.code'), text: certificate.code },
            ]}
          />
          <p className="mt-4 text-sm text-muted">{t('certificate.privacy')}</p>
          {certificate.isExample ? (
            <p className="mt-2">
              <RoundExample locale={locale} />
            </p>
          ) : null}
        </>
      ) : (
        <Alert tone="warn" title={t('certificate.unknown')} className="mt-6">
          {t('certificate.unknownText')}
        </Alert>
      )}
    </div>
  );
}
