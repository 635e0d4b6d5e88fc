import { env } from '@/lib/env';
import { libreTranslate } from './libre-translate';
import type { Provider } from './provider-type';

let kept: Provider | undefined;

/** The machine of the operator's choice; null when there is none. */
export function translationProvider(): Provider | null {
  const { TRANSLATION_URL: url, TRANSLATION_API_KEY: apiKey } = env();
  if (!url) return null;
  kept ??= libreTranslate({ url, ...(apiKey ? { apiKey } : {}) });
  return kept;
}
