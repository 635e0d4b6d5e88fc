import { getTranslations } from 'next-intl/server';
import { PlainLink } from '@/components/ui/link';
import { TurnMark } from '@/components/ui/turn-mark';
import type { Locale } from '@/lib/i18n/locales';

/** The portal's name in the page's language, and below it in the other two. */
const others: Record<Locale, readonly { text: string; lang: Locale }[]> = {
  th: [
    { text: 'Japan Desk', lang: 'en' },
    { text: 'ジャパンデスク', lang: 'ja' },
  ],
  ja: [
    { text: 'โต๊ะญี่ปุ่น', lang: 'th' },
    { text: 'Japan Desk', lang: 'en' },
  ],
  en: [
    { text: 'โต๊ะญี่ปุ่น', lang: 'th' },
    { text: 'ジャパンデスク', lang: 'ja' },
  ],
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
  const names = short ? others[locale].filter((name) => name.lang !== 'en') : others[locale];
  return (
    <PlainLink
      href={href ?? `/${locale}`}
      className="flex items-center gap-3 text-ink no-underline"
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
