import { getTranslations } from 'next-intl/server';
import type { ComboboxTexts } from './combobox';

/** The combobox's own sentences; their arguments are filled in by the browser. */
export async function comboboxTexts(): Promise<ComboboxTexts> {
  const t = await getTranslations('form.autocomplete');
  return {
    results: t.raw('results'),
    none: t('none'),
    remove: t.raw('remove'),
    chosen: t('chosen'),
    chosenNow: t.raw('chosenNow'),
    removedNow: t.raw('removedNow'),
  };
}
