import { getTranslations } from 'next-intl/server';
import { type RoundState, roundStates } from '@/lib/event-results/results';
import type { Locale } from '@/lib/i18n/locales';
import { type Outlook, outlooks } from '@/lib/outcome/outlook';
import { type Phase, type Tier, tiers } from '@/lib/outcome/tier';

const plain = ['planned', 'held', 'missed', 'fallen', 'open', 'next-step', 'cases'] as const;
const bySide = [
  'registered',
  'came',
  'met',
  'unmet',
  'must',
  'must-met',
  'must-unmet',
  'answered',
] as const;

const known = <Word extends string>(words: readonly Word[], word: string | undefined) =>
  words.find((one) => one === word);

/** What each figure of an event's results counts, in whole words. */
export async function figureWords(locale: Locale): Promise<(key: string) => string> {
  const [t, outcome, survey] = await Promise.all([
    getTranslations({ locale, namespace: 'eventResults' }),
    getTranslations({ locale, namespace: 'outcome' }),
    getTranslations({ locale, namespace: 'survey' }),
  ]);
  const stateWords = (state: RoundState) =>
    state === 'to-come' ? t('toCome') : outcome(`tier.${state}`);
  const sided = (head: string, side: 'SME' | 'PARTNER', last: string) => {
    if (head === 'grade') return t(`side.grade.${side}`, { grade: last });
    const outlook: Outlook = known(outlooks, last) ?? 'none';
    if (head === 'outlook')
      return t(`side.outlook.${side}`, { outlook: survey(`outlook.${outlook}`) });
    return t(`side.${known(bySide, head) ?? 'answered'}.${side}`);
  };
  return (key) => {
    const [head = '', middle = '', last = ''] = key.split('.');
    const whole = known(plain, key);
    if (whole) return t(`figure.${whole}`);
    if (middle === 'SME' || middle === 'PARTNER') return sided(head, middle, last);
    if (head === 'day') {
      const state = known(roundStates, last) ?? 'silent';
      const round = outcome('round', { day: Number(middle) });
      return t('dayState', { round, state: stateWords(state) });
    }
    if (head === 'phase') {
      const tier: Tier = known(tiers, last) ?? 'claimed';
      const phase = outcome(`phase.${Number(middle) as Phase}`);
      return t('phaseTier', { phase, tier: outcome(`tier.${tier}`) });
    }
    const reason = `reason.${head}.${middle}`;
    return t.has(reason as never) ? t(reason as never) : key;
  };
}
