import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CertificatePage } from '@/components/programme/certificate-page';
import { requireViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { findOwnCertificate } from '@/lib/programme/own-round';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** The certificate of one of the firm's people, to be printed. */
export default async function PrintCertificate({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const certificate = await findOwnCertificate(code, viewer);
  if (!certificate) notFound();
  return <CertificatePage certificate={certificate} appUrl={env().APP_URL} locale={locale} />;
}
