import { catalogueCache } from '@/lib/catalogue/cache';
import { getCatalogue } from '@/lib/catalogue/request';
import { plainOfMarkdown } from '@/lib/knowledge/markdown';
import { liveSlugsById } from '@/lib/knowledge/queries';
import type { Description } from '../entry';
import { quality } from '../quality';
import { type Reader, uuids } from '../reader';
import { type StoredTexts, textsSql, versionsOfField } from './owned-texts';

/** Articles of the library: for everybody while they are live. */
const sql = `SELECT a."id", a."slug", a."isExample", v."industries", v."fields", v."programmes",
    v."partners", v."cooperations", v."sources",
    ${textsSql('ARTICLE_VERSION', 'v."id"', ['title', 'summary', 'body'])} AS "texts"
  FROM "Article" a JOIN "ArticleVersion" v ON v."id" = a."liveVersionId"
  WHERE a."id" = ANY($1::uuid[])`;

type Row = {
  id: string;
  slug: string;
  isExample: boolean;
  industries: string[];
  fields: string[];
  programmes: string[];
  partners: string[];
  cooperations: string[];
  sources: unknown[];
  texts: StoredTexts;
};

/** Whatever goes live or is withdrawn moves the catalogue's version. */
const live = catalogueCache<ReadonlyMap<string, string>>('live-articles', 1);

const asIs = (words: string) => words;

function describe(row: Row): Description {
  const titles = versionsOfField(row.texts, 'title', asIs);
  const titleIn = (language: 'th' | 'ja' | 'en') =>
    titles.find((title) => title.language === language)?.body ?? null;
  return {
    ...{ id: row.id, code: row.slug, slug: row.slug, isExample: row.isExample },
    readers: ['public'],
    names: { th: titleIn('th'), ja: titleIn('ja'), en: titleIn('en') },
    otherNames: [],
    quality: quality({
      base: 320,
      confidence: row.sources.length > 0 ? 'high' : 'medium',
      filled: [row.fields, row.programmes, row.sources],
    }),
    ...{ industries: row.industries, fields: row.fields, programmes: row.programmes },
    ...{ places: [], processes: [], certificates: [] },
    near: { fields: [], places: [] },
    shown: versionsOfField(row.texts, 'summary', asIs),
    hidden: [
      ...row.texts.filter(({ field }) => field === 'body').map(({ body }) => plainOfMarkdown(body)),
      ...[...row.partners, ...row.cooperations],
    ],
  };
}

export const knowledgeReader: Reader = {
  name: 'knowledge',
  kind: 'KNOWLEDGE',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(sql, [uuids(ids)]);
    return rows.map(describe);
  },
  async open(_, found) {
    const { version } = await getCatalogue();
    const slugs = await live.get(version, 'slugs', liveSlugsById);
    return new Map(
      found.flatMap(({ id }) => {
        const slug = slugs.get(id);
        return slug ? [[id, `/knowledge/${slug}`] as const] : [];
      }),
    );
  },
};
