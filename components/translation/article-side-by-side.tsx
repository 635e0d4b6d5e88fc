import { getTranslations } from 'next-intl/server';
import { Markdown } from '@/components/knowledge/markdown';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';
import { fileMap } from '@/lib/knowledge/file-map';
import type { ArticleFile } from '@/lib/knowledge/file-queries';
import { blocksOf, type Rendered, renderMarkdown } from '@/lib/knowledge/markdown';
import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import type { ReadText } from '@/lib/text-record/best';

const row = 'grid gap-x-10 gap-y-3 border-b border-line py-4 lg:grid-cols-2';

/** The original and its translation, part beside part; on a phone each part below its original. */
export async function ArticleSideBySide({
  article,
  locale,
}: {
  article: ArticleToCheck;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { language, into, files } = article;
  const body = article.parts.find(({ field }) => field === 'body');
  const name = (one: Locale) => t(`language.${one}`);
  return (
    <div className="mt-4">
      <div className="hidden gap-x-10 border-b-2 border-ink pb-1 lg:grid lg:grid-cols-2">
        <p className="font-semibold">{t('check.original', { language: name(language) })}</p>
        <p className="font-semibold">{t('check.translation', { language: name(into) })}</p>
      </div>
      {article.parts
        .filter(({ field }) => field !== 'body')
        .map(({ field, source, translated }) => (
          <div key={field} className={row}>
            <p lang={language} className="min-w-0 break-words max-lg:text-muted">
              {source.body}
            </p>
            <Words text={translated} into={into} locale={locale} strong={field === 'title'} />
          </div>
        ))}
      {body ? (
        <Bodies
          source={body.source}
          translated={body.translated}
          {...{ files, language, into, locale }}
        />
      ) : null}
    </div>
  );
}

async function Words({
  text,
  into,
  locale,
  strong,
}: {
  text: ReadText | null;
  into: Locale;
  locale: Locale;
  strong: boolean;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  if (!text) return <p className="text-sm text-bad">{t('check.partMissing')}</p>;
  return (
    <p lang={into} className={`min-w-0 break-words ${strong ? 'font-semibold' : ''}`}>
      {text.body}
    </p>
  );
}

type BodiesProps = {
  source: ReadText;
  translated: ReadText | null;
  files: readonly ArticleFile[];
  language: Locale;
  into: Locale;
  locale: Locale;
};

async function Bodies({ source, translated, files, language, into, locale }: BodiesProps) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const made = (text: ReadText, of: Locale) =>
    renderMarkdown(text.body, {
      ...{ locale, origin: new URL(env().APP_URL).origin, level: 3, anchors: false },
      files: fileMap(files, of),
    });
  const wholeSource = made(source, language);
  const wholeTranslation = translated && made(translated, into);
  const left = blocksOf(wholeSource);
  const right = wholeTranslation ? blocksOf(wholeTranslation) : [];
  const goTogether =
    left.length === right.length && left.every(({ kind }, at) => kind === right[at]?.kind);
  const show = (rendered: Rendered, lang: Locale, className?: string) => (
    <Markdown {...{ rendered, lang, className }} tableLabel={t('article.table')} />
  );
  const muted = 'max-lg:text-muted';
  if (goTogether) {
    return left.map(({ rendered, key }, at) => (
      <div key={key} className={row}>
        {show(rendered, language, muted)}
        {right[at] ? show(right[at].rendered, into) : null}
      </div>
    ));
  }
  return (
    <>
      {translated ? <p className="mt-3 text-sm text-warn">{t('check.otherShape')}</p> : null}
      <div className={row}>
        {show(wholeSource, language, muted)}
        <div className="min-w-0">
          {wholeTranslation ? (
            show(wholeTranslation, into)
          ) : (
            <p className="text-sm text-bad">{t('check.partMissing')}</p>
          )}
        </div>
      </div>
    </>
  );
}
