import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';

/** One part of the page with its figures, in their order. */
export type ContentsPart = {
  key: 'published' | 'records' | 'live';
  items: readonly { id: string; title: string }[];
};

export function figureId(name: string): string {
  return `figure-${name}`;
}

/** What is on the page, by part; on a phone a part's figures are folded under its name. */
export async function Contents({
  parts,
  locale,
}: {
  parts: readonly ContentsPart[];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  const first = (place: number) =>
    parts.slice(0, place).reduce((sum, { items }) => sum + items.length, 1);
  return (
    <nav aria-label={t('contents')} className="grid border-t-2 border-ink lg:grid-cols-3 lg:gap-8">
      {parts.map(({ key, items }, place) => (
        <details key={key} className="facet-panel border-b border-line lg:border-0">
          <summary className="flex min-h-11 items-center gap-2 text-sm font-semibold text-link">
            <span aria-hidden="true">＋</span>
            {t('part', { name: t(`section.${key}`), count: items.length })}
          </summary>
          <div className="pb-3 text-sm lg:pt-3">
            <a className="link inline-block py-1 font-semibold" href={`#${key}`}>
              {t(`section.${key}`)}
            </a>
            <ol start={first(place)} className="list-decimal pl-7">
              {items.map(({ id, title }) => (
                <li key={id} className="py-1 text-muted marker:text-muted">
                  <a className="link" href={`#${id}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ol>
          </div>
        </details>
      ))}
    </nav>
  );
}
