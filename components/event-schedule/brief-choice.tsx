import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Pagination } from '@/components/ui/pagination';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { planWords } from '@/lib/event-schedule/plan-words';
import { compareNames } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import { schedulePath } from './desk-head';
import { deskWords } from './words';

/** Whose meetings are printed: everybody's, or those of one party or interpreter. */
export async function BriefChoice({
  plan,
  of,
  page,
  last,
  count,
  locale,
}: {
  plan: SchedulePlan;
  of: string | null;
  page: number;
  last: number;
  count: number;
  locale: Locale;
}) {
  const t = await deskWords(locale);
  const words = planWords(plan, locale);
  const compare = compareNames(locale);
  const action = `${schedulePath(locale, plan.event.code, 'print')}/briefs`;
  const parties = (side: 'SME' | 'PARTNER') =>
    [...plan.parties.values()]
      .filter((party) => party.side === side)
      .map(({ id }) => ({ value: id, label: words.party(id).text }))
      .sort((a, b) => compare(a.label, b.label));
  return (
    <div className="mb-8" data-print="hide">
      <form method="get" action={action} className="flex flex-wrap items-end gap-3">
        <Field id="of" label={t('print.of')} className="w-full sm:w-96">
          <Select
            id="of"
            name="of"
            empty={t('print.everybody')}
            defaultValue={of ?? ''}
            groups={[
              { label: t('print.side.SME'), options: parties('SME') },
              { label: t('print.side.PARTNER'), options: parties('PARTNER') },
              {
                label: t('grid.head.interpreter'),
                options: plan.interpreters.map(({ id }) => ({
                  value: id,
                  label: words.interpreter(id),
                })),
              },
            ]}
          />
        </Field>
        <Button type="submit" variant="secondary">
          {t('print.show')}
        </Button>
        <p className="min-h-12 content-center text-sm text-muted">{t('print.pages', { count })}</p>
      </form>
      <Pagination
        className="mt-3"
        label={t('grid.pages')}
        current={page}
        last={last}
        hrefFor={(to) =>
          `${action}?${new URLSearchParams({ ...(of ? { of } : {}), page: String(to) })}`
        }
        pageText={(number) => t('grid.page', { page: number })}
        previousText={t('grid.previous')}
        nextText={t('grid.next')}
      />
    </div>
  );
}
