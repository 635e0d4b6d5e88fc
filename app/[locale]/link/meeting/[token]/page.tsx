import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LinkFrame } from '@/components/layout/link-frame';
import { LinkMeeting } from '@/components/meeting/link-meeting';
import { ErrorState } from '@/components/ui/states';
import { isLocale } from '@/lib/i18n/locales';
import { openMeetingLink } from '@/lib/meeting/link-view';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'meeting' });
  return {
    title: t('link.meta'),
    robots: { index: false, follow: false },
    referrer: 'strict-origin',
  };
}

/** A meeting's times for whoever holds a link. Opening the page decides nothing. */
export default async function MeetingLinkPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const now = new Date();
  const [t, view] = await Promise.all([
    getTranslations({ locale, namespace: 'meeting' }),
    openMeetingLink(token, now),
  ]);
  const example = 'meeting' in view && view.isExample;
  return (
    <LinkFrame locale={locale} example={example}>
      {'meeting' in view ? (
        <LinkMeeting view={view} token={token} locale={locale} now={now} />
      ) : (
        <ErrorState title={t(`link.${view.kind}Title`)}>
          <p>{t(`link.${view.kind}Text`)}</p>
          <p className="mt-4 text-sm text-muted">{t('link.desk')}</p>
        </ErrorState>
      )}
    </LinkFrame>
  );
}
