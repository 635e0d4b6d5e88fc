import { formatDate, formatTime } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { bareTime } from '@/lib/i18n/two-zones';
import { bareName } from '@/lib/text/legal-form';
import type { SchedulePlan } from './plan-view';

/** What a reader calls the things of a schedule: times, tables, firms, interpreters. Pure. */

/** An event happens on Thai clocks, whoever reads its schedule. */
const zone = 'Asia/Bangkok';

export function clock(at: Date, locale: Locale): string {
  return formatTime(at, locale, zone);
}

/** `10.30`: where the column's head says that these are hours. */
export function bareClock(at: Date, locale: Locale): string {
  return bareTime(at, locale, zone);
}

export function dayText(at: Date, locale: Locale, style: 'weekday' | 'day' | 'long' = 'weekday') {
  return formatDate(at, locale, style, zone);
}

/** What a reader calls the things of a schedule. */
export type PlanWords = {
  /** A party's name; `bare` without its legal form. */
  party: (id: string, bare?: boolean) => { text: string; language: Locale };
  /** Both names, `A × B`. */
  pair: (pair: { smeRegId: string; partnerRegId: string }) => string;
  table: (id: string) => string;
  interpreter: (id: string) => string;
  /** `10.30 น.`, with the day where the event has several. */
  slot: (number: number, withDay?: boolean) => string;
};

export function planWords(
  plan: Pick<SchedulePlan, 'slots' | 'tables' | 'interpreters' | 'parties'>,
  locale: Locale,
): PlanWords {
  const tables = new Map(plan.tables.map(({ id, label }) => [id, label]));
  const interpreters = new Map(
    plan.interpreters.map((one) => [one.id, interpreterName(one, locale)]),
  );
  const slots = new Map(plan.slots.map((slot) => [slot.number, slot]));
  const days = new Set(plan.slots.map(({ startsAt }) => dayText(startsAt, locale, 'day')));
  const party: PlanWords['party'] = (id, bare = false) => {
    const names = plan.parties.get(id)?.names;
    const best = names ? bestName(names, locale) : null;
    if (!best) return { text: '–', language: locale };
    return bare ? { ...best, text: bareName(best.text) } : best;
  };
  return {
    party,
    pair: ({ smeRegId, partnerRegId }) =>
      `${party(smeRegId, true).text} × ${party(partnerRegId, true).text}`,
    table: (id) => tables.get(id) ?? '–',
    interpreter: (id) => interpreters.get(id) ?? '–',
    slot: (number, withDay = days.size > 1) => {
      const slot = slots.get(number);
      if (!slot) return '–';
      const time = clock(slot.startsAt, locale);
      return withDay ? `${dayText(slot.startsAt, locale, 'day')} ${time}` : time;
    },
  };
}

/** A person's name as the reader can read it. */
export function interpreterName(
  one: { name: string; nameRoman: string | null },
  locale: Locale,
): string {
  const isReadable = readable[locale].test(one.name);
  return isReadable || !one.nameRoman ? one.name : one.nameRoman;
}

const readable: Record<Locale, RegExp> = {
  th: /^[\p{Script=Thai}\p{Script=Latin}\s.'-]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\s.'ー・-]+$/u,
  en: /^[\p{Script=Latin}\s.'-]+$/u,
};
