import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { type Warning, warningsOf } from '@/lib/translation/check';
import { termsIn } from '@/lib/translation/terms';
import { TermList } from './term-list';

/** So many words are compared; what is longer is left to its reader. */
const longestCompared = 40_000;
const mostFindings = 40;

/** What the check of the queue finds in an article: figures that differ, names called otherwise. */
export async function ArticleFindings({
  article,
  locale,
}: {
  article: ArticleToCheck;
  locale: Locale;
}) {
  const [t, failure] = await Promise.all([
    getTranslations({ locale, namespace: 'knowledge' }),
    getTranslations({ locale, namespace: 'failure' }),
  ]);
  const { language, into } = article;
  const source = joined(article.parts.map((part) => part.source.body));
  const target = joined(article.parts.map((part) => part.translated?.body ?? ''));
  if (source.length > longestCompared) return null;
  const warnings =
    article.state === 'missing'
      ? []
      : warningsOf({ body: source, language }, { body: target, language: into });
  const terms = termsIn(source, language, into, lexicon());
  return (
    <>
      {warnings.length > 0 ? (
        <div className="mt-5 max-w-text border-l-4 border-warn py-1 pl-4">
          <p className="font-semibold">{t('check.findings')}</p>
          <p className="text-sm text-muted">{t('check.findingsHint')}</p>
          <ul className="mt-2 text-sm">
            {warnings.slice(0, mostFindings).map((warning) => (
              <li key={warning.name} className="border-t border-line py-1.5 break-words">
                <InScript within={locale}>{shownOf(warning)}</InScript>
                <span className="block text-muted">{failure(`translation.${warning.kind}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {terms.length > 0 ? (
        <details className="mt-5 max-w-text">
          <summary className="flex min-h-8 cursor-pointer items-center text-sm text-link">
            {t('check.terms')}
          </summary>
          <TermList id="terms" {...{ terms, language, into, locale }} />
        </details>
      ) : null}
    </>
  );
}

const joined = (words: readonly string[]) => words.join('\n\n');

function shownOf(warning: Warning): string {
  if (warning.kind !== 'term') return warning.shown;
  return `${warning.term} → ${warning.expected.join(' / ')}`;
}
