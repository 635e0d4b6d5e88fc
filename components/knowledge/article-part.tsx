import { getTranslations } from 'next-intl/server';
import { TextOrigin } from '@/components/text-record/text-origin';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Reference } from '@/lib/catalogue/reference';
import { env } from '@/lib/env';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { DeskView } from '@/lib/knowledge/desk-queries';
import { fileMap } from '@/lib/knowledge/file-map';
import type { ArticleFile } from '@/lib/knowledge/file-queries';
import { renderMarkdown } from '@/lib/knowledge/markdown';
import { canEdit } from '@/lib/knowledge/policy';
import { fieldRows } from '@/lib/knowledge/texts';
import { versionsOf } from '@/lib/text-record/best';
import { AboutForm } from './about-form';
import { FilesPart } from './files-part';
import { Markdown } from './markdown';
import { WordsForm } from './words-form';

export type PartName = Locale | 'about' | 'files';

/** One part of an article in its editor; what cannot be edited now can be read. */
export async function ArticlePart({
  found,
  part,
  viewer,
  files,
  partners,
  reference,
  locale,
}: {
  found: DeskView;
  part: PartName;
  viewer: Viewer;
  files: readonly ArticleFile[];
  /** Partners that it can be about. */
  partners: readonly { code: string; names: Names }[];
  reference: Reference;
  locale: Locale;
}) {
  const { version } = found;
  const mayEdit = canEdit(viewer, version, version.version) === true;
  if (part === 'files') {
    return <FilesPart {...{ version, files, mayEdit, locale }} />;
  }
  if (part === 'about') {
    if (!mayEdit) return <ReadOnly locale={locale} />;
    return <AboutForm {...{ version, reference, partners, locale }} />;
  }
  if (!mayEdit) {
    return (
      <>
        <ReadOnly locale={locale} />
        <Saved {...{ found, files, locale }} language={part} />
      </>
    );
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-2">
      <WordsForm found={found} language={part} reader={viewer.id} locale={locale} />
      {part === version.language ? (
        <Saved {...{ found, files, locale }} language={part} />
      ) : (
        <Beside found={found} locale={locale} />
      )}
    </div>
  );
}

async function ReadOnly({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  return <p className="mb-4 text-sm text-muted">{t('edit.readOnly')}</p>;
}

/** The words as they were last saved, made by what makes the public page. */
async function Saved({
  found,
  files,
  language,
  locale,
}: {
  found: DeskView;
  files: readonly ArticleFile[];
  language: Locale;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { version, texts } = found;
  const body = versionsOf(fieldRows(texts, version.id, 'body')).versions[language];
  if (!body) return <p className="text-muted">{t('edit.nothing')}</p>;
  const rendered = renderMarkdown(body.body, {
    ...{ locale, origin: new URL(env().APP_URL).origin, level: 3 },
    files: fileMap(files, language),
  });
  return (
    <Section id="preview" title={t('edit.besidePreview')} size="md" className="min-w-0">
      <TextOrigin text={body} locale={locale} wanted={null} className="mt-3" />
      <Markdown
        rendered={rendered}
        lang={language}
        tableLabel={t('article.table')}
        className="mt-4"
      />
    </Section>
  );
}

/** What a translator translates. */
async function Beside({ found, locale }: { found: DeskView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { version, texts } = found;
  const { language } = version;
  const wordsOf = (field: 'title' | 'summary' | 'body') =>
    versionsOf(fieldRows(texts, version.id, field)).versions[language]?.body;
  return (
    <Section
      id="beside"
      title={t('edit.beside', { language: t(`language.${language}`) })}
      size="md"
      className="min-w-0"
    >
      <div lang={language} className="mt-3 break-words whitespace-pre-line">
        <p className="font-semibold">{wordsOf('title')}</p>
        <p className="mt-3">{wordsOf('summary')}</p>
        <p className="mt-3">{wordsOf('body')}</p>
      </div>
    </Section>
  );
}
