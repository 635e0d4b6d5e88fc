import { getTranslations } from 'next-intl/server';
import { PrintButton } from '@/components/meeting/print-button';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { CertificateView } from '@/lib/programme/badge-queries';
import { CertificateSheet } from './certificate-sheet';

/** The sheet, and above it what does not go on paper. */
export async function CertificatePage({
  certificate,
  appUrl,
  locale,
}: {
  certificate: CertificateView;
  appUrl: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const check = new URL(`/${locale}/certificates/${certificate.code}`, appUrl).href;
  return (
    <div className="mx-auto w-full max-w-[820px] py-2 print:max-w-none print:p-0">
      <div
        data-print="hide"
        className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3"
      >
        <div className="text-sm">
          <TextLink href={`/${locale}/sme/programmes/${certificate.roundCode}`}>
            {t('certificate.back')}
          </TextLink>
          <p className="text-muted">{t('certificate.lead')}</p>
        </div>
        <PrintButton>{t('certificate.print')}</PrintButton>
      </div>
      <h1 className="sr-only">{t('people.certificate')}</h1>
      <CertificateSheet certificate={certificate} checkAddress={check} />
    </div>
  );
}
