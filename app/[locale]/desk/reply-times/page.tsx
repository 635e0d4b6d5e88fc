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
export default async function DeskReplyTimesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await requireViewer('JAPAN_DESK');
  const [t, rows] = await Promise.all([
    getTranslations({ locale, namespace: 'replyTime' }),
    readReplyBoard([
      { kind: 'desk', of: null },
      { kind: 'centre', of: null },
      { kind: 'partner', of: null },
    ]),
  ]);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <ReplyBoard
        rows={rows}
        back={<TextLink href={`/${locale}/desk/cases/stalled`}>{t('back')}</TextLink>}
        locale={locale}
      />
    </div>
  );
}
