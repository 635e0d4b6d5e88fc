import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/input';
import { Segment } from '@/components/ui/segment';
import type { Locale } from '@/lib/i18n/locales';
import {
  type QueueFilter,
  queryOf,
  textKinds,
  waitingStates,
} from '@/lib/translation/queue-schema';

/** Which language, kind and state of text the queue shows: links and a form that asks again. */
export async function QueueFilters({
  filter,
  path,
  locale,
}: {
  filter: QueueFilter;
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  const language = (into: QueueFilter['into'], label: string) => ({
    href: `${path}${queryOf({ ...filter, into })}`,
    label,
    current: filter.into === into,
  });
  return (
    <div className="mt-4 grid gap-3">
      <Segment
        label={t('filter.into')}
        items={[
          language(null, t('filter.needed')),
          language('ja', t('language.ja')),
          language('th', t('language.th')),
          language('en', t('filter.optional', { language: t('language.en') })),
        ]}
        joined={false}
      />
      <form method="get" action={path} className="flex flex-wrap items-end gap-3">
        {filter.into ? <input type="hidden" name="into" value={filter.into} /> : null}
        <Field id="kind" label={t('filter.kind')} className="w-full sm:w-60">
          <Select
            id="kind"
            name="kind"
            defaultValue={filter.kind ?? ''}
            empty={t('filter.any')}
            options={textKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Field>
        <Field id="state" label={t('filter.state')} className="w-full sm:w-60">
          <Select
            id="state"
            name="state"
            defaultValue={filter.state ?? ''}
            empty={t('filter.anyState')}
            options={waitingStates.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </Field>
        <Button type="submit" variant="secondary">
          {t('filter.apply')}
        </Button>
      </form>
    </div>
  );
}
