import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { fields } from '@/lib/taxonomy/facts';
import type { CheckboxGroupOf } from './grouped-checkboxes';

/** The cooperation fields by the phase that they belong to; those of every phase come last. */
export async function fieldGroups(locale: Locale): Promise<CheckboxGroupOf[]> {
  const t = await getTranslations('need');
  const ofPhase = (phase: number | null) =>
    fields
      .filter((field) => field.phase === phase)
      .map((field) => ({ value: field.code, label: field.labels[locale] }));
  return [
    ...(['1', '2', '3'] as const).map((key) => ({
      key,
      label: t(`phase.${key}`),
      options: ofPhase(Number(key)),
    })),
    { key: 'any', label: t('anyPhase'), options: ofPhase(null) },
  ];
}
