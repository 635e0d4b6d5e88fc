import { hasLocale, IntlErrorCode } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from './messages';
import { routing } from './routing';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return {
    locale,
    messages: loadMessages(locale),
    timeZone: locale === 'ja' ? 'Asia/Tokyo' : 'Asia/Bangkok',
    // A missing message must never look like a finished page: the brackets are searched for by
    // the browser tests.
    onError: (error) => {
      if (error.code !== IntlErrorCode.ENVIRONMENT_FALLBACK) console.error(error.message);
    },
    getMessageFallback: ({ namespace, key }) => `⟦${namespace ? `${namespace}.` : ''}${key}⟧`,
  };
});
