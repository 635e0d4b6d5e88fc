import { getTranslations } from 'next-intl/server';
import { isFailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { PlanWords } from './plan-words';

/** Why a place is not free, with those who stand in the way by name. */
export async function refusalWords(locale: Locale, words: PlanWords) {
  const [t, failure] = await Promise.all([
    getTranslations({ locale, namespace: 'eventSchedule.desk' }),
    getTranslations({ locale, namespace: 'failure' }),
  ]);
  return (refusal: {
    code: string;
    pair?: { smeRegId: string; partnerRegId: string } | null;
  }): string => {
    const { code, pair } = refusal;
    if (code === 'interpreter-unfit' || code === 'interpreter-busy') return t(`carry.${code}`);
    const text = isFailureCode(code) ? failure(code) : t('places.notFree');
    return pair ? t('places.because', { reason: text, pair: words.pair(pair) }) : text;
  };
}
