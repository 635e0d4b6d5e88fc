import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';

/** Where an approved firm goes from here: rules and figures, no boxes. */
export async function HomeLinks({
  locale,
  matches,
  introductions,
  percent,
}: {
  locale: Locale;
  matches: number;
  introductions: number;
  percent: number;
}) {
  const t = await getTranslations('sme');
  const rows = [
    { key: 'matches', count: String(matches), text: t('home.matchesText') },
    { key: 'introductions', count: String(introductions), text: t('home.introductionsText') },
    { key: 'profile', count: `${percent}%`, text: t('home.profileText', { percent }) },
  ] as const;
  return (
    <ul className="border-t-2 border-ink">
      {rows.map((row) => (
        <li
          key={row.key}
          className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-4"
        >
          <span className="tabular text-x2 text-action">{row.count}</span>
          <span className="min-w-0">
            <TextLink
              href={`/${locale}/sme/${row.key}`}
              className="inline-block py-1.5 text-md font-semibold"
            >
              {t(`home.${row.key}`)}
            </TextLink>
            <span className="block text-sm text-muted">{row.text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
