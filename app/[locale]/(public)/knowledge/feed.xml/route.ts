import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { knowledgeFeed } from '@/lib/knowledge/feed';

export const dynamic = 'force-dynamic';

/** The library as a feed, at an address that stays. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: 'knowledge' });
  const { origin } = new URL(env().APP_URL);
  const words = { title: t('feed.title'), subtitle: t('description') };
  const { xml, updated } = await knowledgeFeed(locale, origin, words);
  const modified = new Date(Math.floor(updated.getTime() / 1000) * 1000);
  const headers = {
    'content-type': 'application/atom+xml; charset=utf-8',
    'content-language': locale,
    'last-modified': modified.toUTCString(),
    'cache-control': 'public, max-age=300',
    'x-content-type-options': 'nosniff',
  };
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  if (since >= modified.getTime()) return new Response(null, { status: 304, headers });
  return new Response(xml, { headers });
}
