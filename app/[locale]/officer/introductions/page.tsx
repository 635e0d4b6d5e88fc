import { notFound } from 'next/navigation';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';

type Props = { params: Promise<{ locale: string }> };

/** The list of cases has moved; its cases lie below this address still. */
export default async function OfficerIntroductionsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await requireViewer('OFFICER', 'ADMIN');
  redirect({ href: '/officer/cases', locale });
}
