import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QueuePage } from '@/components/casework/queue-page';

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
export default async function DeskCasesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const filter = queueFilterSchema.parse(await searchParams);
  const now = new Date();
  const queue = await readQueue(viewer, filter, now);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <QueuePage
        viewer={viewer}
        queue={queue}
        filter={filter}
        base="/desk"
        ownTurns={workerOf(viewer)?.ownTurns ?? []}
        now={now}
        locale={locale}
      />
    </div>
  );
}
