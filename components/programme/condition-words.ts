import { getTranslations } from 'next-intl/server';
import { formatList, formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { ConditionKind, ConditionLine } from '@/lib/programme/eligibility-schema';
import { nameOfCode } from '@/lib/taxonomy/names';

type Wanted = Omit<ConditionLine, 'verdict'>;

export type ConditionWords = {
  /** What the round wants, as a sentence. */
  wants(line: Wanted): string;
  /** What to do about a line that fails or that nobody has answered. */
  advice(line: ConditionLine, side: 'SME' | 'PARTNER'): string;
};

/** Conditions of a round in the reader's language. */
export async function getConditionWords(locale: Locale): Promise<ConditionWords> {
  const t = await getTranslations({ locale, namespace: 'programme' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (kind: ConditionKind, code: string): string => {
    if (kind === 'country') return countries.of(code) ?? code;
    if (kind === 'phase') return t(`condition.phases.${code as '1' | '2' | '3'}`);
    if (kind === 'kind') return t(`condition.kinds.${code as 'UNIVERSITY'}`);
    if (kind === 'place' && code === 'EEC') return t('condition.eec');
    return nameOfCode(code, locale);
  };
  const wants = (line: Wanted): string => {
    if (line.kind === 'employees') {
      const min = line.min === undefined ? null : formatNumber(line.min, locale);
      const max = line.max === undefined ? null : formatNumber(line.max, locale);
      if (min !== null && max !== null) return t('condition.employeesBetween', { min, max });
      return min !== null
        ? t('condition.employeesMin', { min })
        : t('condition.employeesMax', { max: max ?? '' });
    }
    const names = line.wants.map((code) => nameOf(line.kind, code));
    return t(`condition.wants.${line.kind}`, { names: formatList(names, locale) });
  };
  return {
    wants,
    advice: (line, side) =>
      line.verdict === 'unknown'
        ? t(side === 'SME' ? `condition.addSme.${line.kind}` : 'condition.addPartner')
        : t(
            `condition.failed.${line.kind === 'employees' || line.kind === 'place' ? line.kind : 'other'}`,
          ),
  };
}
