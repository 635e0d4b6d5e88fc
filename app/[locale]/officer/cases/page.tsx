import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QueuePage } from '@/components/casework/queue-page';
import { ButtonLink } from '@/components/ui/button';
import { requireViewer } from '@/lib/auth/viewer';
import { readQueue } from '@/lib/casework/queue-queries';
import { workerOf } from '@/lib/casework/queue-where';
import { queueFilterSchema } from '@/lib/casework/schema';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'casework' });
  return { title: t('queue.title') };
}

/** Every case in every state, by the clock. */
export default async function OfficerCasesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const filter = queueFilterSchema.parse(await searchParams);
  const now = new Date();
  const [t, queue] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    readQueue(viewer, filter, now),
  ]);
  return (
    <QueuePage
      viewer={viewer}
      queue={queue}
      filter={filter}
      base="/officer"
      ownTurns={workerOf(viewer)?.ownTurns ?? []}
      aside={
        viewer.role === 'OFFICER' ? (
          <ButtonLink variant="secondary" href={`/${locale}/officer/introductions/propose`}>
            {t('cases.propose')}
          </ButtonLink>
        ) : null
      }
      now={now}
      locale={locale}
    />
  );
}
