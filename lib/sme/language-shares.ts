import { type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import type { TextLabel } from '@/lib/text-record/best';
import type { RegistrationStep } from './points';

/**
 * How much of a firm's profile a reader of each language finds. Pure. Counted are the name, in
 * Japanese how it is read, what the firm makes and what it seeks, all alike: in full when written or
 * checked for the present words, half as a machine or of earlier words, else not at all.
 */
export type LanguageGap = {
  what: 'products' | 'seeking' | 'name' | 'reading' | 'products-check' | 'seeking-check';
  /** Where the member can do something about it. */
  step: RegistrationStep;
  /** The field there. */
  control: string;
};

export type LanguageShare = {
  language: Locale;
  /** 0 to 100 */
  percent: number;
  /** What helps a reader most. */
  next: LanguageGap | null;
};

type Versions = Partial<Record<Locale, { label: TextLabel }>>;

export type SharedProfile = {
  names: PartialNames;
  nameReading: string | null;
  products: Versions;
  seeking: Versions;
};

const suffix: Record<Locale, string> = { th: 'Th', ja: 'Ja', en: 'En' };

/** A text that is there but nobody has vouched for counts half. */
function worthOf(label: TextLabel | undefined): 0 | 0.5 | 1 {
  if (!label) return 0;
  return label === 'original' || label === 'checked' ? 1 : 0.5;
}

function shareIn(language: Locale, profile: SharedProfile): LanguageShare {
  const end = suffix[language];
  const products = worthOf(profile.products[language]?.label);
  const seeking = worthOf(profile.seeking[language]?.label);
  const name = profile.names[language] ? 1 : 0;
  const isRead = language === 'ja';
  const reading = profile.nameReading ? 1 : 0;
  const worth = products + seeking + name + (isRead ? reading : 0);
  const inProducts = { step: 'products', control: `products${end}` } as const;
  const inNeed = { step: 'need', control: `seeking${end}` } as const;
  // What a reader looks for first stands first; what only waits to be checked stands last.
  const gaps: (LanguageGap | false)[] = [
    products === 0 && { what: 'products', ...inProducts },
    seeking === 0 && { what: 'seeking', ...inNeed },
    name === 0 && { what: 'name', step: 'firm', control: `name${end}` },
    isRead && reading === 0 && { what: 'reading', step: 'firm', control: 'nameReading' },
    products === 0.5 && { what: 'products-check', ...inProducts },
    seeking === 0.5 && { what: 'seeking-check', ...inNeed },
  ];
  return {
    language,
    percent: Math.round((worth * 100) / (isRead ? 4 : 3)),
    next: gaps.find((gap) => gap !== false) || null,
  };
}

export function languageShares(profile: SharedProfile): LanguageShare[] {
  return locales.map((language) => shareIn(language, profile));
}
