import { Button, ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { Field } from '@/components/ui/field';
import { Select, TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { EmptyState } from '@/components/ui/states';
import { filterUnmet, type UnmetFilter } from '@/lib/event-schedule/grid-unmet';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { schedulable } from '@/lib/event-schedule/plan-write';
import { unmetReasons } from '@/lib/event-schedule/run-schema';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { UnmetList } from './unmet-list';
import { type DeskWords, deskWords } from './words';

const aPage = 50;

/** Everything that was wished and did not find a place, to filter by reason, party and weight. */
export async function UnmetView({
  plan,
  filter,
  page,
  locale,
}: {
  plan: SchedulePlan;
  filter: UnmetFilter;
  page: number;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  const mayChange = plan.canManage && schedulable.includes(plan.event.state);
  const href = schedulePath(locale, plan.event.code, 'unmet');
  const found = filterUnmet(plan.unmet, filter, (pair) => words.pair(pair));
  const last = Math.max(1, Math.ceil(found.length / aPage));
  const current = Math.min(last, Math.max(1, page));
  const query = {
    ...(filter.reason ? { reason: filter.reason } : {}),
    ...(filter.must ? { must: '1' } : {}),
    ...(filter.words ? { q: filter.words } : {}),
  };
  if (plan.figures === null) {
    return (
      <EmptyState
        className="mt-6"
        title={t('unmet.noneYetTitle')}
        actions={
          mayChange ? (
            <ButtonLink
              size="sm"
              variant="secondary"
              href={schedulePath(locale, plan.event.code, 'overview')}
            >
              {t('unmet.toOverview')}
            </ButtonLink>
          ) : null
        }
      >
        <p>{t('unmet.noneYetText')}</p>
      </EmptyState>
    );
  }
  if (plan.unmet.length === 0) {
    return (
      <EmptyState
        className="mt-6"
        title={t('unmet.allMet')}
        actions={
          <ButtonLink
            size="sm"
            variant="secondary"
            href={schedulePath(locale, plan.event.code, 'grid')}
          >
            {t('force.grid')}
          </ButtonLink>
        }
      >
        <p>{t('unmet.allMetText')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mt-6 max-w-text text-sm text-muted">{t('unmet.lead')}</p>
      <FilterForm plan={plan} filter={filter} action={href} t={t} />
      <p role="status" className="mt-4 text-sm">
        {t('unmet.found', { count: found.length, all: plan.unmet.length })}
      </p>
      {found.length > 0 ? (
        <div className="mt-2">
          <UnmetList
            plan={plan}
            unmet={found.slice((current - 1) * aPage, current * aPage)}
            placeHref={
              mayChange
                ? (pair) =>
                    `${schedulePath(locale, plan.event.code, 'overview')}/place?${new URLSearchParams({ sme: pair.smeRegId, partner: pair.partnerRegId })}`
                : null
            }
            locale={locale}
          />
        </div>
      ) : (
        <p className="mt-2 border-t-2 border-ink py-4 text-sm text-muted">
          {t('unmet.nothingFound')}{' '}
          <TextLink href={href} className="inline-block min-h-6">
            {t('unmet.clear')}
          </TextLink>
        </p>
      )}
      <Pagination
        className="mt-4"
        label={t('grid.pages')}
        current={current}
        last={last}
        hrefFor={(to) => `${href}?${new URLSearchParams({ ...query, page: String(to) })}`}
        pageText={(number) => t('grid.page', { page: number })}
        previousText={t('grid.previous')}
        nextText={t('grid.next')}
      />
    </>
  );
}

function FilterForm({
  plan,
  filter,
  action,
  t,
}: {
  plan: SchedulePlan;
  filter: UnmetFilter;
  action: string;
  t: DeskWords;
}) {
  const reasons = unmetReasons.filter((reason) => (plan.unmetCounts[reason] ?? 0) > 0);
  return (
    <form method="get" action={action} className="mt-4 flex flex-wrap items-end gap-x-5 gap-y-3">
      <Field id="reason" label={t('unmet.byReason')} className="w-full sm:w-72">
        <Select
          id="reason"
          name="reason"
          defaultValue={filter.reason ?? ''}
          empty={t('unmet.allReasons')}
          options={reasons.map((reason) => ({
            value: reason,
            label: t('unmet.counted', {
              reason: t(`unmet.short.${reason}`),
              count: plan.unmetCounts[reason] ?? 0,
            }),
          }))}
        />
      </Field>
      <Field id="q" label={t('unmet.byName')} className="w-full sm:w-64">
        <TextInput
          id="q"
          name="q"
          type="search"
          defaultValue={filter.words ?? ''}
          maxLength={100}
        />
      </Field>
      <div className="min-h-12 content-center">
        <Checkbox name="must" value="1" label={t('unmet.onlyMust')} defaultChecked={filter.must} />
      </div>
      <Button type="submit" variant="secondary">
        {t('unmet.filter')}
      </Button>
    </form>
  );
}
