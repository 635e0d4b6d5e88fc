import { getTranslations } from 'next-intl/server';
import { PlainLink } from '@/components/ui/link';
import { TurnMark } from '@/components/ui/turn-mark';
import type { Locale } from '@/lib/i18n/locales';

/** The other two languages, in which the name stands below. */
const others: Record<Locale, readonly Locale[]> = {
  th: ['en', 'ja'],
  ja: ['th', 'en'],
  en: ['th', 'ja'],
};

/** The mark and the name. `short` keeps one other language, for side columns. */
export async function Brand({
  locale,
  href,
  short = false,
}: {
  locale: Locale;
  href?: string | undefined;
  short?: boolean | undefined;
}) {
  const t = await getTranslations('layout');
  const shown = short ? others[locale].filter((lang) => lang !== 'en').slice(0, 1) : others[locale];
  const names = await Promise.all(
    shown.map(async (lang) => {
      const own = await getTranslations({ locale: lang, namespace: 'layout' });
      return { lang, text: own('brand') };
    }),
  );
  return (
    <PlainLink
      href={href ?? `/${locale}`}
      className="flex min-h-11 items-center gap-3 text-ink no-underline"
    >
      <TurnMark side="both" size={short ? 36 : 42} />
      <span className="min-w-0">
        <span className="block text-lg">{t('brand')}</span>
        <span className="-mt-1 block text-xs leading-[1.7] text-muted">
          {names.map((name, index) => (
            <span key={name.lang} lang={name.lang}>
              {index > 0 ? ' · ' : ''}
              {name.text}
            </span>
          ))}
        </span>
      </span>
    </PlainLink>
  );
}
