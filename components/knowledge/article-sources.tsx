import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatDate, formatNumber } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { fileAddress } from '@/lib/knowledge/file-address';
import { filesNamedIn } from '@/lib/knowledge/markdown';
import type { ArticleView } from '@/lib/knowledge/queries';
import type { ArticleSource } from '@/lib/knowledge/schema';

/** Where it is from, and what can be taken along. */
export async function ArticleSources({
  article,
  locale,
}: {
  article: ArticleView;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const shown = filesNamedIn(article.shown.body?.body ?? '');
  const files = article.files.filter(({ id, state }) => state !== 'infected' && !shown.has(id));
  const size = (bytes: number) =>
    bytes < 1_000_000
      ? t('article.kilobytes', { size: formatNumber(Math.ceil(bytes / 1000), locale) })
      : t('article.megabytes', { size: formatNumber(Math.round(bytes / 100_000) / 10, locale) });
  const seedOf = ({ seed }: ArticleSource) => /^(\d{3})_/.exec(seed ?? '')?.[1];
  return (
    <>
      {files.length > 0 ? (
        <Section id="files" title={t('article.files')} className="mt-10 max-w-text">
          <ul>
            {files.map(({ id, name, size: bytes, state }) => (
              <li key={id} className="flex flex-wrap gap-x-3 border-b border-line py-2 break-words">
                {state === 'ready' ? (
                  <a className="link break-words" href={fileAddress(id)}>
                    <InScript within={locale}>{name}</InScript>
                  </a>
                ) : (
                  <span>
                    <InScript within={locale}>{name}</InScript>
                  </span>
                )}
                <span className="text-sm text-muted">
                  {state === 'ready' ? size(bytes) : t('article.fileWaiting')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="sources" title={t('article.sources')} className="mt-10 max-w-text">
        <ul>
          {article.sources.map((source) => {
            const { title, url, date } = source;
            const seed = seedOf(source);
            return (
              <li key={`${title} ${url}`} className="border-b border-line py-2 text-sm break-words">
                {url ? (
                  <TextLink href={url} rel="noopener noreferrer">
                    <InScript within={locale}>{title}</InScript>
                  </TextLink>
                ) : (
                  <InScript within={locale}>{title}</InScript>
                )}
                <span className="text-muted">
                  {url ? ` · ${new URL(url).hostname.replace(/^www\./, '')}` : ''}
                  {seed ? ` · ${t('article.seed', { number: seed })}` : ''}
                  {date
                    ? ` · ${t('article.dated', { date: formatDate(new Date(date), locale) })}`
                    : ''}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
