import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { TranslationTag } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { QueueText } from '@/lib/translation/queue';
import { type QueueFilter, queryOf } from '@/lib/translation/queue-schema';
import { fieldWord, isArticle, turnWords, waitWords } from './text-words';

/** The queue in its order; each row says why it stands where it stands. */
export async function QueueList({
  texts,
  filter,
  locale,
  now,
}: {
  texts: readonly QueueText[];
  filter: QueueFilter;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  return (
    <ol className="border-t-2 border-ink">
      {texts.map((text) => (
        <li
          key={`${text.id} ${text.into}`}
          className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[minmax(0,1fr)_17rem]"
        >
          <div className="min-w-0">
            <TextLink
              href={`/${locale}/desk/translations/${text.id}/${text.into}${queryOf(filter)}`}
              className="inline-block min-h-6 font-semibold"
            >
              {isArticle(text) ? (
                <span lang={text.language}>{text.body}</span>
              ) : (
                <>
                  <span className="tabular">{text.label}</span> {fieldWord(t, text)}
                </>
              )}
            </TextLink>
            {isArticle(text) ? (
              <p className="text-sm">{fieldWord(t, text)}</p>
            ) : (
              <p lang={text.language} className="line-clamp-2 text-sm break-words">
                {text.body}
              </p>
            )}
          </div>
          <div className="text-sm">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>{t('into', { language: t(`language.${text.into}`) })}</span>
              {text.state === 'original' ? null : (
                <TranslationTag origin={text.state}>{t(`state.${text.state}`)}</TranslationTag>
              )}
            </p>
            <p>{waitWords(t, text, locale, now)}</p>
            {turnWords(t, text) ? <p className="text-muted">{turnWords(t, text)}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
