import type { MetadataRoute } from 'next';
import { getReference } from '@/lib/catalogue/reference';
import { catalogueVersion } from '@/lib/catalogue/version';
import { alternatesOf } from '@/lib/i18n/alternates';
import { locales } from '@/lib/i18n/locales';
import { liveSlugsById } from '@/lib/knowledge/queries';
import { countCatalogue } from '@/lib/partner/queries';

export const dynamic = 'force-dynamic';

const fixed = [
  '',
  '/partners',
  '/search',
  '/cooperations',
  '/programmes',
  '/events',
  '/centres',
  '/knowledge',
  '/statistics',
  '/sources',
  '/privacy',
  '/accessibility',
  '/contact',
];

/** Every public page in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const version = await catalogueVersion();
  const [reference, { slugs }, articles] = await Promise.all([
    getReference(version),
    countCatalogue(version),
    liveSlugsById(),
  ]);
  const paths = [
    ...fixed,
    ...slugs.map((slug) => `/partners/${slug}`),
    ...reference.programmes.map(({ slug }) => `/programmes/${slug}`),
    ...[...articles.values()].map((slug) => `/knowledge/${slug}`),
    ...reference.cooperations.map(({ code }) => `/cooperations/${code}`),
  ];
  return paths.flatMap((path) =>
    locales.map((locale) => {
      const { canonical, languages } = alternatesOf(path, locale);
      return {
        url: String(canonical),
        alternates: { languages: languages as Record<string, string> },
      };
    }),
  );
}
