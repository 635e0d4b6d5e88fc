import { isFailureCode } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { deskSay, failureSay } from './desk-words';
import type { PlanWords } from './plan-words';

/** Why a place is not free, with those who stand in the way by name. */
export function refusalWords(locale: Locale, words: PlanWords) {
  const [t, failure] = [deskSay(locale), failureSay(locale)];
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
