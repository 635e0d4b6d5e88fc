import { failureMessages } from '@/components/form/failure-messages';
import { ButtonLink } from '@/components/ui/button';
import { Pagination } from '@/components/ui/pagination';
import { Segment } from '@/components/ui/segment';
import { EmptyState } from '@/components/ui/states';
import {
  dayOf,
  daysOf,
  fillOf,
  type GridDay,
  type GridKind,
  type GridRow,
  gridKinds,
  gridRows,
} from '@/lib/event-schedule/grid';
import { dragMove, dragSwap } from '@/lib/event-schedule/grid-actions';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { dayText, type PlanWords, planWords } from '@/lib/event-schedule/plan-words';
import { schedulable } from '@/lib/event-schedule/plan-write';
import { compareNames } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { GridBoard } from './grid-board';
import { ScheduleGrid } from './schedule-grid';
import { SlotList } from './slot-list';
import { type DeskWords, deskWords } from './words';

/** So many rows on a page: with 20 times 2,000 cells. */
const rowsAPage = 100;

export type GridQuery = { by: GridKind; day: string | null; slot: number | null; page: number };

/** The schedule of one day: a grid on wide screens, one time after the other on phones. */
export async function GridView({
  plan,
  query,
  locale,
}: {
  plan: SchedulePlan;
  query: GridQuery;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const days = daysOf(plan.slots);
  const day = dayOf(days, query.day);
  if (!day || plan.tables.length === 0) {
    return (
      <EmptyState
        className="mt-6"
        title={t('grid.nothingTitle')}
        actions={
          plan.canManage ? (
            <ButtonLink
              size="sm"
              variant="secondary"
              href={`/${locale}/officer/events/${plan.event.code}/set-up`}
            >
              {t('grid.toSetUp')}
            </ButtonLink>
          ) : null
        }
      >
        <p>{t('grid.nothingText')}</p>
      </EmptyState>
    );
  }
  const words = planWords(plan, locale);
  const href = hrefs(plan, query, day, locale);
  const rows = sorted(gridRows(plan, query.by, day), query.by, words, locale);
  const last = Math.max(1, Math.ceil(rows.length / rowsAPage));
  const page = Math.min(last, Math.max(1, query.page));
  const shown = rows.slice((page - 1) * rowsAPage, page * rowsAPage);
  const frame = {
    plan,
    by: query.by,
    day,
    words,
    base: `${schedulePath(locale, plan.event.code, 'overview')}/meetings`,
    t,
    locale,
  };
  return (
    <>
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <Choice query={query} days={days} day={day} href={href} t={t} locale={locale} />
        <p className="text-sm text-muted">
          {t('grid.fill', fillOf(plan, day))} · {t('print.thaiTime')}
        </p>
      </div>
      <div className="mt-4 md:hidden">
        <SlotList {...frame} slot={query.slot} hrefOf={(slot) => href({ slot: String(slot) })} />
      </div>
      <div className="mt-4 hidden md:block print:block">
        <Board {...frame} rows={shown} />
        <Legend t={t} by={query.by} />
        <Pagination
          className="mt-4"
          label={t('grid.pages')}
          current={page}
          last={last}
          hrefFor={(to) => href({ page: String(to) })}
          pageText={(number) => t('grid.page', { page: number })}
          previousText={t('grid.previous')}
          nextText={t('grid.next')}
        />
      </div>
    </>
  );
}

/** Firms and partners by name, everything else as it was set up. */
function sorted(rows: GridRow[], by: GridKind, words: PlanWords, locale: Locale): GridRow[] {
  if (by !== 'sme' && by !== 'partner') return rows;
  const compare = compareNames(locale);
  return rows.toSorted((a, b) => compare(words.party(a.key).text, words.party(b.key).text));
}

function hrefs(plan: SchedulePlan, query: GridQuery, day: GridDay, locale: Locale) {
  const base = schedulePath(locale, plan.event.code, 'grid');
  return (change: Record<string, string>) =>
    `${base}?${new URLSearchParams({ by: query.by, day: day.key, ...change })}`;
}

function Choice({
  query,
  days,
  day,
  href,
  t,
  locale,
}: {
  query: GridQuery;
  days: readonly GridDay[];
  day: GridDay;
  href: (change: Record<string, string>) => string;
  t: DeskWords;
  locale: Locale;
}) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-3" data-print="hide">
      <Segment
        className="hidden md:block"
        label={t('grid.by')}
        items={gridKinds.map((by) => ({
          href: href({ by }),
          label: t(`grid.kind.${by}`),
          current: by === query.by,
        }))}
      />
      {days.length > 1 ? (
        <Segment
          label={t('grid.day')}
          items={days.map((one) => ({
            href: href({ day: one.key }),
            label: one.slots[0] ? dayText(one.slots[0].startsAt, locale, 'day') : one.key,
            current: one.key === day.key,
          }))}
        />
      ) : null}
    </div>
  );
}

async function Board({ rows, ...frame }: Parameters<typeof ScheduleGrid>[0]) {
  const { plan, by, t, locale } = frame;
  const grid = <ScheduleGrid {...frame} rows={rows} />;
  if (!plan.canManage || !schedulable.includes(plan.event.state)) return grid;
  return (
    <GridBoard
      placesUrl={`/api/events/${plan.event.code}/places?by=${by}&language=${locale}&meeting=`}
      move={dragMove}
      swap={dragSwap}
      messages={await failureMessages(['event', 'schedule', 'event-meeting'])}
      texts={{
        help: t('carry.help'),
        carrying: t('carry.carrying', { name: '{name}' }),
        told: t('carry.told'),
        asking: t('carry.asking'),
        free: t('carry.free'),
        cancelled: t('carry.cancelled'),
        moved: t('carry.moved'),
        failed: t('carry.failed'),
        swap: t('carry.swap'),
      }}
    >
      {grid}
    </GridBoard>
  );
}

function Legend({ t, by }: { t: DeskWords; by: GridKind }) {
  return (
    <p className="mt-2 text-xs text-muted">
      {t(by === 'table' || by === 'interpreter' ? `grid.legend.${by}` : 'grid.legend.party')}
    </p>
  );
}
