import { getTranslations } from 'next-intl/server';
import { formatList, formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Claim } from '@/lib/outcome/tier';
import type { Currency } from '@/lib/outcome/value';

/** `1,250,000 บาท`, `125,000円`, `THB 1,250,000`. */
export async function moneyWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  return (amount: number, currency: Currency) =>
    t(`money.${currency}`, { amount: formatNumber(amount, locale) });
}

/** What is claimed, in one line: stage, phase, value to date. */
export async function claimWords(locale: Locale): Promise<(claim: Claim) => string> {
  const [t, money] = await Promise.all([
    getTranslations({ locale, namespace: 'outcome' }),
    moneyWords(locale),
  ]);
  return ({ stage, phase, amount, currency }) =>
    formatList(
      [
        t(`stage.${stage}`),
        ...(phase ? [t(`phase.${phase}`)] : []),
        ...(amount !== null && currency ? [money(amount, currency)] : []),
      ],
      locale,
    );
}
