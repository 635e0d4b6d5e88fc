import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';
import type { Locale } from '@/lib/i18n/locales';
import { topics as order } from '@/lib/taxonomy/topics';

/** The library's topics, each with how many articles it has. */
export async function TopicList({
  topics,
  current,
  locale,
}: {
  topics: ReadonlyMap<string, number>;
  current: string | null;
  locale: Locale;
}) {
  const [t, topic] = await Promise.all([getTranslations('knowledge'), getTranslations('topic')]);
  const base = `/${locale}/knowledge`;
  const entries = [
    { key: 'all', href: base, text: t('allTopics'), count: null, current: current === null },
    ...order
      .filter((code) => topics.has(code) || code === current)
      .map((code) => ({
        ...{ key: code, href: `${base}?topic=${code}`, text: topic(code) },
        ...{ count: topics.get(code) ?? 0, current: current === code },
      })),
  ];
  return (
    <nav aria-label={t('topics')} className="min-w-0">
      <p className="border-b-2 border-ink pb-1.5 text-sm font-semibold">{t('topics')}</p>
      <ul className="mt-1">
        {entries.map((entry) => (
          <li key={entry.key} className="border-b border-line">
            <PlainLink
              href={entry.href}
              aria-current={entry.current ? 'page' : undefined}
              className={cx(
                'flex min-h-10 items-center justify-between gap-3 py-1.5 text-sm',
                entry.current ? 'bg-selected font-semibold' : 'text-link hover:underline',
              )}
            >
              <span className="min-w-0 break-words">{entry.text}</span>
              {entry.count === null ? null : (
                <span className="tabular text-muted">{entry.count}</span>
              )}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
