import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from '@/lib/search/answer';
import { type SearchQuery, searchKinds, writeParams } from '@/lib/search/search-schema';

/** The kinds of things that were found, each with its number, as links that narrow the list. */
export async function KindTabs({
  query,
  answer,
  locale,
}: {
  query: SearchQuery;
  answer: SearchAnswer;
  locale: Locale;
}) {
  const t = await getTranslations('search');
  const counts = new Map(answer.facets.kind.map(({ code, count }) => [code, count]));
  const kinds = searchKinds.filter((kind) => counts.has(kind) || query.kind.includes(kind));
  const href = (kind: SearchQuery['kind']) =>
    `/${locale}/search?${writeParams({ ...query, kind, page: 1 })}`;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const tabs = [
    { key: 'all', href: href([]), label: t('countAll'), count: all, on: query.kind.length === 0 },
    ...kinds.map((kind) => ({
      key: kind,
      href: href([kind]),
      label: t(`kinds.${kind}`),
      count: counts.get(kind) ?? 0,
      on: query.kind.includes(kind),
    })),
  ];
  return (
    <nav aria-label={t('tabs')}>
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.key}>
            <PlainLink
              href={tab.href}
              aria-current={tab.on ? 'true' : undefined}
              className={cx(
                'flex min-h-11 items-center gap-2 border-b-[3px] text-sm text-ink no-underline',
                tab.on ? 'border-action font-semibold' : 'border-transparent hover:border-control',
              )}
            >
              {tab.label}
              <span className="tabular text-xs font-normal text-muted">{tab.count}</span>
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
