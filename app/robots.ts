import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';
import { locales } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

/** Workbenches and accounts are nobody's search results. */
export default function robots(): MetadataRoute.Robots {
  const closed = ['sme', 'officer', 'desk', 'partner', 'sign-in', 'register', 'recover', 'verify'];
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/api/',
        ...locales.flatMap((locale) => closed.map((one) => `/${locale}/${one}$`)),
        ...locales.flatMap((locale) => closed.map((one) => `/${locale}/${one}/`)),
      ],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  };
}
