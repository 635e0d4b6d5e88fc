import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import type { NavItem } from './nav-item';

/** Paths of each navigation, in order; the labels are `layout.nav.<set>.<key>`. */
const paths = {
  public: {
    partners: '/partners',
    cooperations: '/cooperations',
    programmes: '/programmes',
    events: '/events',
    centres: '/centres',
    knowledge: '/knowledge',
    statistics: '/statistics',
  },
  sme: {
    home: '/sme',
    firm: '/sme/profile',
    needs: '/sme/needs',
    matches: '/sme/matches',
    introductions: '/sme/introductions',
    consultations: '/sme/consultations',
    programmes: '/sme/programmes',
    events: '/sme/events',
  },
  officer: {
    queue: '/officer',
    registrations: '/officer/registrations',
    cases: '/officer/cases',
    needs: '/officer/needs',
    consultations: '/officer/consultations',
    outcomes: '/officer/outcomes',
    programmes: '/officer/programmes',
    events: '/officer/events',
    partners: '/officer/partners',
    requests: '/officer/requests',
    knowledge: '/officer/knowledge',
    centres: '/officer/centres',
    incentives: '/officer/incentives',
    matching: '/officer/matching',
    vocabulary: '/officer/vocabulary',
    holidays: '/officer/holidays',
    settings: '/officer/settings',
    people: '/officer/people',
    mail: '/officer/mail',
    audit: '/officer/audit',
  },
  desk: {
    today: '/desk',
    cases: '/desk/cases',
    needs: '/desk/needs',
    programmes: '/desk/programmes',
    events: '/desk/events',
    cooperations: '/desk/cooperations',
    translations: '/desk/translations',
    vocabulary: '/desk/vocabulary',
    requests: '/desk/requests',
    holidays: '/desk/holidays',
  },
} as const;

/** Pages that belong to an entry without lying below its address. */
const besides: Record<string, string> = {
  '/sme/needs': '/sme/need',
  '/officer/cases': '/officer/introductions',
  '/desk/cases': '/desk/introductions',
};

export type NavSet = keyof typeof paths;
export type NavKey<S extends NavSet> = keyof (typeof paths)[S] & string;

/**
 * The entries of one navigation in the reader's language. `counts` stand at the
 * end of an entry, in persimmon when named in `turn`; `leaveOut` drops entries
 * that the viewer's role does not have.
 */
export async function navItems<S extends NavSet>(
  set: S,
  locale: Locale,
  options: {
    counts?: Partial<Record<NavKey<S>, number>> | undefined;
    turn?: readonly NavKey<S>[] | undefined;
    leaveOut?: readonly NavKey<S>[] | undefined;
  } = {},
): Promise<NavItem[]> {
  const t = await getTranslations({ locale, namespace: 'layout' });
  const label = t as (key: string) => string;
  const entries = Object.entries(paths[set]) as [NavKey<S>, string][];
  return entries
    .filter(([key]) => !options.leaveOut?.includes(key))
    .map(([key, path]) => ({
      href: `/${locale}${path}`,
      ...(besides[path] ? { besides: `/${locale}${besides[path]}` } : {}),
      label: label(`nav.${set}.${key}`),
      count: options.counts?.[key],
      turn: options.turn?.includes(key) && (options.counts?.[key] ?? 0) > 0,
      exact: path.lastIndexOf('/') === 0,
    }));
}
