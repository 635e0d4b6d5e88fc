import { toHtml } from 'hast-util-to-html';
import { db } from '@/lib/db/client';
import { type Locale, locales } from '@/lib/i18n/locales';
import { readTexts } from '@/lib/text-record/read';
import { fileMap } from './file-map';
import { filesOf } from './file-queries';
import { renderMarkdown } from './markdown';
import { pick } from './queries';

/** The library as an Atom feed (RFC 4287), one for each language. */
const mostEntries = 30;
/** An office writes, as on the article's page: its people have not agreed to be named. */
const publisher = 'Japan Desk';

/** What XML 1.0 cannot hold is left out. */
function inXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

async function readEntries(locale: Locale) {
  const articles = await db.article.findMany({
    where: { liveVersionId: { not: null } },
    include: { liveVersion: true },
    orderBy: [{ liveVersion: { publishedAt: 'desc' } }, { slug: 'asc' }],
    take: mostEntries,
  });
  const versions = articles.flatMap(({ liveVersion }) => (liveVersion ? [liveVersion] : []));
  const [texts, files] = await Promise.all([
    readTexts(
      db,
      versions.map(({ id }) => ({ kind: 'ARTICLE_VERSION', id })),
    ),
    filesOf(
      db,
      versions.flatMap((version) => version.files),
    ),
  ]);
  return articles.flatMap(({ id, slug, firstPublishedAt, liveVersion }) => {
    const title = liveVersion && pick(texts, liveVersion.id, 'title', locale);
    if (!liveVersion || !title) return [];
    const held = new Set(liveVersion.files);
    return [
      {
        ...{ id, slug, title, topics: liveVersion.topics },
        summary: pick(texts, liveVersion.id, 'summary', locale),
        body: pick(texts, liveVersion.id, 'body', locale),
        files: files.filter((file) => held.has(file.id)),
        published: firstPublishedAt ?? new Date(0),
        updated: liveVersion.publishedAt ?? firstPublishedAt ?? new Date(0),
      },
    ];
  });
}

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

function entryXml(entry: Entry, locale: Locale, origin: string): string {
  const { title, summary, body } = entry;
  const link = (language: Locale) => `${origin}/${language}/knowledge/${entry.slug}`;
  const rendered = body
    ? renderMarkdown(body.body, {
        ...{ locale, origin, level: 2, absolute: true },
        files: fileMap(entry.files, body.language),
      })
    : null;
  const text = (name: string, of: typeof title | null) =>
    of ? `<${name} type="text" xml:lang="${of.language}">${inXml(of.body)}</${name}>` : '';
  return `<entry>
<id>urn:uuid:${entry.id}</id>
${text('title', title)}
<link rel="alternate" type="text/html" hreflang="${locale}" href="${inXml(link(locale))}"/>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
<author><name>${publisher}</name></author>
${entry.topics.map((topic) => `<category term="${inXml(topic)}"/>`).join('')}
${text('summary', summary)}
${rendered && body ? `<content type="html" xml:lang="${body.language}">${inXml(toHtml(rendered.tree))}</content>` : ''}
</entry>`;
}

export async function knowledgeFeed(
  locale: Locale,
  origin: string,
  words: { title: string; subtitle: string },
): Promise<{ xml: string; updated: Date }> {
  const entries = await readEntries(locale);
  const updated = new Date(Math.max(0, ...entries.map((entry) => entry.updated.getTime())));
  const address = (language: Locale) => `${origin}/${language}/knowledge/feed.xml`;
  const others = locales.filter((language) => language !== locale);
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${inXml(address(locale))}</id>
<title>${inXml(words.title)}</title>
<subtitle>${inXml(words.subtitle)}</subtitle>
<updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${inXml(address(locale))}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${inXml(`${origin}/${locale}/knowledge`)}"/>
${others
  .map(
    (language) =>
      `<link rel="related" type="application/atom+xml" hreflang="${language}" href="${inXml(address(language))}"/>`,
  )
  .join('\n')}
${entries.map((entry) => entryXml(entry, locale, origin)).join('\n')}
</feed>
`;
  return { xml, updated };
}
