import { getTranslations } from 'next-intl/server';
import { formatDate, formatSeries } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Condition } from '@/lib/incentive/condition-schema';
import type { MetTag } from '@/lib/incentive/lines-for';
import { nameOfCode } from '@/lib/taxonomy/names';

/** A day of a record, `2027-05-31`, in the reader's language. */
export function dayText(day: string, locale: Locale): string {
  return formatDate(new Date(`${day}T05:00:00Z`), locale, 'long', 'Asia/Bangkok');
}

/** Conditions and what of them is met, in words. */
export async function tagWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'incentive' });
  const ofMet = ({ kind, codes }: MetTag) =>
    codes.length > 0 ? codes.map((code) => nameOfCode(code, locale)) : [t(`tag.${kind}`)];
  return {
    met: (tags: readonly MetTag[]) => formatSeries(tags.flatMap(ofMet), locale),
    open: (kinds: readonly (keyof Condition)[]) =>
      formatSeries(
        kinds.map((kind) => t(`tag.${kind}`)),
        locale,
      ),
    all: ({ targets = [], industries = [], fields = [], eec, startup }: Condition) => {
      const tags: MetTag[] = [
        ...(targets.length > 0 ? [{ kind: 'targets' as const, codes: targets }] : []),
        ...(industries.length > 0 ? [{ kind: 'industries' as const, codes: industries }] : []),
        ...(fields.length > 0 ? [{ kind: 'fields' as const, codes: fields }] : []),
        ...(eec ? [{ kind: 'eec' as const, codes: [] }] : []),
        ...(startup ? [{ kind: 'startup' as const, codes: [] }] : []),
      ];
      return tags.length > 0 ? formatSeries(tags.flatMap(ofMet), locale) : t('everybody');
    },
  };
}
