import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { QueueTextFile } from '@/lib/translation/queue';
import { type QueueFilter, queryOf } from '@/lib/translation/queue-schema';
import { fieldWord, isArticle, turnWords, waitWords } from './text-words';

/** Which text it is, who waits for it, how many are left, and the way past it. */
export async function TextHead({
  file: { text, left, next },
  filter,
  locale,
  now,
}: {
  file: QueueTextFile;
  filter: QueueFilter;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  const path = `/${locale}/desk/translations`;
  const query = queryOf(filter);
  return (
    <header>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <TextLink href={`${path}${query}`}>{t('text.back')}</TextLink>
        <span className="flex flex-wrap gap-x-4">
          <span className="tabular text-muted">{t('text.left', { count: left })}</span>
          {next ? (
            <TextLink href={`${path}/${next.id}/${next.into}${query}`}>{t('text.skip')}</TextLink>
          ) : null}
        </span>
      </p>
      <h1 className="mt-2 text-xl break-words">
        {isArticle(text) ? (
          <span lang={text.language}>{text.body}</span>
        ) : (
          <>
            <span className="tabular">{text.label}</span> {fieldWord(t, text)}
          </>
        )}
      </h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span>{t('into', { language: t(`language.${text.into}`) })}</span>
        {text.state === 'original' ? null : (
          <TranslationTag origin={text.state}>{t(`state.${text.state}`)}</TranslationTag>
        )}
        {text.state === 'checked' && isArticle(text) ? null : (
          <span>{waitWords(t, text, locale, now)}</span>
        )}
        {turnWords(t, text) ? <span className="text-muted">{turnWords(t, text)}</span> : null}
      </p>
    </header>
  );
}
