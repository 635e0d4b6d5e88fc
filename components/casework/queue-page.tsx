import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { ListPages } from '@/components/officer/list-pages';
import { TextLink } from '@/components/ui/link';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Queue } from '@/lib/casework/queue-queries';
import { pageSize, type QueueFilter } from '@/lib/casework/schema';
import type { Locale } from '@/lib/i18n/locales';
import type { Turn } from '@/lib/introduction/states';
import { AssignForm, assignFormId } from './assign-form';
import { Balance } from './balance';
import { CaseQueue } from './case-queue';
import { LeaveForm } from './leave-form';
import { QueueFilters } from './queue-filters';

/** The queue of all states, with the balance of work and what goes with it. */
export async function QueuePage({
  viewer,
  queue,
  filter,
  base,
  ownTurns,
  aside,
  now,
  locale,
}: {
  viewer: Viewer;
  queue: Queue;
  filter: QueueFilter;
  /** Whose workbench. */
  base: '/officer' | '/desk';
  ownTurns: readonly Turn[];
  aside?: ReactNode;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const path = `${base}/cases`;
  const href = `/${locale}${path}`;
  const admin = viewer.role === 'ADMIN';
  const own = queue.loads.find(({ id }) => id === viewer.id);
  const deputies = queue.loads.filter(
    ({ id, centreCode }) => id !== viewer.id && (!centreCode || centreCode === viewer.centreCode),
  );
  const { page, ...filters } = filter;
  return (
    <>
      <PageTitle
        title={t('queue.title')}
        lead={
          <>
            {t(base === '/desk' ? 'queue.deskLead' : 'queue.officerLead')}
            {' · '}
            <TextLink href={`${href}/stalled`}>{t('stalled.link')}</TextLink>
          </>
        }
        aside={aside}
      />
      <QueueFilters
        filter={filter}
        queue={queue}
        path={path}
        centres={base === '/officer' && viewer.centreCode === null}
        ownCentre={viewer.centreCode !== null}
        withMine={!admin}
        locale={locale}
      />
      <CaseQueue
        rows={queue.rows}
        path={`/${locale}${base}/introductions`}
        ownTurns={ownTurns}
        selectFor={admin ? null : assignFormId}
        now={now}
        locale={locale}
      />
      <ListPages
        locale={locale}
        path={href}
        filters={filters}
        page={page}
        total={queue.total}
        pageSize={pageSize}
      />
      <div className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <Balance
          loads={queue.loads}
          ownCentre={viewer.centreCode !== null}
          path={href}
          locale={locale}
        />
        {admin ? null : (
          <div className="grid content-start gap-10">
            <AssignForm loads={queue.loads} centreCode={viewer.centreCode} locale={locale} />
            {own ? <LeaveForm leave={{ ...own, deputies }} locale={locale} /> : null}
          </div>
        )}
      </div>
    </>
  );
}
