import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ArticleOfQueue } from '@/components/translation/article-of-queue';
import { MarkedText } from '@/components/translation/marked-text';
import { MemoryList } from '@/components/translation/memory-list';
import { SavedNote } from '@/components/translation/saved-note';
import { TermList } from '@/components/translation/term-list';
import { TextHead } from '@/components/translation/text-head';
import { formId, TranslateForm } from '@/components/translation/translate-form';
import { TranslationTag } from '@/components/ui/tag';
import { requireViewer } from '@/lib/auth/viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { findToCheck } from '@/lib/knowledge/translation-queries';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { mask } from '@/lib/text/mask';
import { recallArticle } from '@/lib/translation/article-memory';
import { recall } from '@/lib/translation/memory';
import { type QueueText, readQueueText } from '@/lib/translation/queue';
import { queryOf, queueFilterSchema, textPlaceSchema } from '@/lib/translation/queue-schema';
import { startOf } from '@/lib/translation/start';
import { termsIn } from '@/lib/translation/terms';
import { refreshLexicon } from '@/lib/vocabulary/in-force';

type Props = {
  params: Promise<{ locale: string; text: string; into: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'translation' });
  return { title: t('form.title') };
}

/** One text side by side with its translation, its fixed terms and what was translated before. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const { locale, text: id, into } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const place = textPlaceSchema.safeParse({ id, into });
  if (!place.success) notFound();
  const asked = await searchParams;
  const filter = queueFilterSchema.parse(asked);
  const [found] = await Promise.all([readQueueText(viewer, place.data, filter), refreshLexicon()]);
  if (!found) notFound();
  const { text, next } = found.file;
  const used = [asked.use ?? []].flat().slice(0, 40);
  const path = `/${locale}/desk/translations/${text.id}/${text.into}`;
  const hrefFor = (one: string) => {
    const query = new URLSearchParams(queryOf(filter));
    for (const each of [...used, one]) query.append('use', each);
    return `${path}?${query}`;
  };
  if (text.ownerKind === 'ARTICLE_VERSION') {
    const article = await findToCheck(viewer, { liveVersionId: text.ownerId }, text.into);
    if (!article) notFound();
    const remembered = await recallArticle(article);
    return (
      <ArticleOfQueue
        {...{ article, remembered, used, hrefFor, filter, locale }}
        file={found.file}
        typist={typistOf(viewer)}
        saved={asked.saved}
      />
    );
  }
  const remembered = await recall(text, text.into, found.hide, text);
  return (
    <div className="mx-auto max-w-page px-4 py-6 md:px-9">
      <TextHead file={found.file} filter={filter} locale={locale} now={new Date()} />
      <SavedNote saved={asked.saved} locale={locale} />
      <div className="mt-5 grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <Source text={text} locale={locale} />
        <div className="min-w-0">
          <TranslateForm
            key={`${text.id} ${text.into}`}
            text={text}
            start={startOf(text, remembered, used)}
            queue={{ filter, next }}
            typist={typistOf(viewer)}
            locale={locale}
          />
          <MemoryList
            remembered={remembered}
            language={text.language}
            into={text.into}
            field={`${formId(text)}-body`}
            hrefFor={hrefFor}
            locale={locale}
          />
        </div>
      </div>
    </div>
  );
}

const typistOf = ({ id }: Viewer) => `${id}:translation`;

async function Source({ text, locale }: { text: QueueText; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'translation' });
  const { body, language, into } = text;
  const terms = termsIn(body, language, into, lexicon());
  return (
    <section className="min-w-0" aria-labelledby="source">
      <div className="flex flex-wrap items-baseline justify-between gap-2 border-b-2 border-ink pb-1">
        <h2 id="source" className="text-md font-semibold">
          {t('text.source', { language: t(`language.${language}`) })}
        </h2>
        <TranslationTag origin="original">
          {t('text.written', { date: formatDate(text.updatedAt, locale, 'short') })}
        </TranslationTag>
      </div>
      <div className="mt-3">
        <MarkedText body={body} language={language} terms={terms} list="terms" />
      </div>
      {body.includes(mask) ? <p className="mt-3 text-sm text-muted">{t('text.masked')}</p> : null}
      <TermList id="terms" terms={terms} language={language} into={into} locale={locale} />
    </section>
  );
}
