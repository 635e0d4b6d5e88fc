import { getTranslations } from 'next-intl/server';
import { formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Shown } from '@/lib/statistic/small-numbers';

/** Writes counts as the public may read them: a number, "fewer than five", or "not shown". */
export async function countWriter(locale: Locale): Promise<(shown: Shown) => string> {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  return (shown) => (typeof shown === 'number' ? formatNumber(shown, locale) : t(`small.${shown}`));
}
