/** The order of names in each language's lists. Pure. */
import { bareName } from '@/lib/text/legal-form';
import { bareReading } from '@/lib/text/reading';
import type { Locale } from './locales';

/** A name, with its reading in kana where it has one. */
export type Sorted = string | { name: string; reading?: string | null };

const collators: Record<Locale, Intl.Collator> = {
  th: new Intl.Collator('th', { numeric: true }),
  ja: new Intl.Collator('ja', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

/**
 * Compares names as a list in that language orders them: without legal forms (`บริษัท`, `株式会社`
 * would gather everybody under one letter), Japanese ones by reading. Deterministic: names that
 * differ at all never compare equal.
 */
export function compareNames(locale: Locale): (a: Sorted, b: Sorted) => number {
  const { compare } = collators[locale];
  return (a, b) => {
    const [left, right] = [keyOf(a, locale), keyOf(b, locale)];
    const [first, second] = [nameOf(a), nameOf(b)];
    return (
      compare(left, right) || compare(first, second) || (first < second ? -1 : +(first > second))
    );
  };
}

const nameOf = (sorted: Sorted) => (typeof sorted === 'string' ? sorted : sorted.name);

const kept = new Map<string, string>();

function keyOf(sorted: Sorted, locale: Locale): string {
  if (locale === 'ja' && typeof sorted !== 'string' && sorted.reading) {
    return bareReading(sorted.reading);
  }
  const name = nameOf(sorted);
  let key = kept.get(name);
  if (key === undefined) {
    key = bareName(name);
    if (kept.size > 5000) kept.clear();
    kept.set(name, key);
  }
  return key;
}
