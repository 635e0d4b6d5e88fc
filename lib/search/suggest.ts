import type { Viewer } from '@/lib/auth/viewer-type';
import type { Locale } from '@/lib/i18n/locales';
import type { Suggestion } from './answer';

/** While somebody types: what the words can mean first, then names that begin so. */
export async function suggest(
  _q: string,
  _viewer: Viewer | null,
  _locale: Locale,
  _limit: number,
): Promise<Suggestion[]> {
  return [];
}
