import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ReplyBoard } from '@/components/reply-time/reply-board';
import { TextLink } from '@/components/ui/link';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { readReplyBoard } from '@/lib/reply-time/queries';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'replyTime' });
  return { title: t('title') };
}

/** How soon the desk, the centres and the partners reply. */
export default async function OfficerReplyTimesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, rows] = await Promise.all([
    getTranslations({ locale, namespace: 'replyTime' }),
    readReplyBoard([
      { kind: 'desk', of: null },
      { kind: 'centre', of: viewer.centreCode === null ? null : [viewer.centreCode] },
      { kind: 'partner', of: null },
    ]),
  ]);
  return (
    <ReplyBoard
      rows={rows}
      back={<TextLink href={`/${locale}/officer/cases/stalled`}>{t('back')}</TextLink>}
      locale={locale}
    />
  );
}
