import { getTranslations } from 'next-intl/server';
import { Segment } from '@/components/ui/segment';
import { TurnMark } from '@/components/ui/turn-mark';
import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { QueueCounts, QueueView } from '@/lib/officer/queries';

/** How many wait, how many of them press, and whose are shown. */
export async function QueueHead({
  viewer,
  view,
  counts,
  locale,
}: {
  viewer: Viewer;
  view: QueueView;
  counts: QueueCounts;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const isAdmin = viewer.role === 'ADMIN';
  const title = {
    mine: t('queue.waiting', { count: counts.mine }),
    all: t('queue.waitingAll', { count: counts.all }),
    held: t('queue.held', { count: counts.held }),
  }[view];
  const base = `/${locale}/officer`;
  const whole = viewer.centreCode ? 'queue.all' : 'queue.allCentres';
  const items = [
    ...(isAdmin
      ? []
      : [{ href: base, label: t('queue.mine', { count: counts.mine }), current: view === 'mine' }]),
    {
      href: isAdmin ? base : `${base}?view=all`,
      label: t(whole, { count: counts.all }),
      current: view === 'all',
    },
    {
      href: `${base}?view=held`,
      label: t('queue.heldTab', { count: counts.held }),
      current: view === 'held',
    },
  ];
  return (
    <div className="mt-8 mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 className="flex items-center gap-3 text-lg">
          <TurnMark side="officer" yours={view === 'mine' && counts.mine > 0} size={32} />
          {title}
        </h2>
        {view === 'mine' && counts.late > 0 ? (
          <span className="text-sm font-semibold text-bad">
            {t('queue.late', { count: counts.late })}
          </span>
        ) : null}
        {view === 'mine' && counts.dueToday > 0 ? (
          <span className="text-sm font-semibold text-warn">
            {t('queue.dueToday', { count: counts.dueToday })}
          </span>
        ) : null}
      </div>
      <Segment label={t('queue.views')} items={items} joined={false} />
      {view === 'mine' && isHeadquarters(viewer) ? (
        <p className="w-full text-xs text-muted">{t('queue.mineNote')}</p>
      ) : null}
    </div>
  );
}
