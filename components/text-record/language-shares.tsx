import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import type { LanguageGap, LanguageShare } from '@/lib/sme/language-shares';

/** How much of a profile readers of each language find, and what would help them next. */
export async function LanguageShares({
  shares,
  locale,
  stepBase,
  className,
}: {
  shares: readonly LanguageShare[];
  locale: Locale;
  /** Where the steps are filled in, without the language; for those who fill them in. */
  stepBase?: string | undefined;
  className?: string | undefined;
}) {
  const t = await getTranslations({ locale, namespace: 'text' });
  return (
    <Section id="languages" title={t('complete.title')} {...(className ? { className } : {})}>
      <dl className="border-t border-line">
        {shares.map(({ language, percent, next }) => (
          <div
            key={language}
            className="grid grid-cols-[minmax(0,7rem)_3.5rem_minmax(0,1fr)] items-baseline gap-x-4 border-b border-line py-2 text-sm"
          >
            <dt>{t(`complete.language.${language}`)}</dt>
            <dd className="tabular font-semibold">{t('complete.percent', { percent })}</dd>
            <dd>
              {next ? (
                <Next {...{ next, language, locale, stepBase }} />
              ) : (
                <span className="text-muted">{t('complete.done')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

async function Next({
  next,
  language,
  locale,
  stepBase,
}: {
  next: LanguageGap;
  language: Locale;
  locale: Locale;
  stepBase: string | undefined;
}) {
  const t = await getTranslations({ locale, namespace: 'text' });
  const words =
    next.what === 'reading'
      ? t('complete.next.reading.ja')
      : t(`complete.next.${next.what}.${language}`);
  if (!stepBase) return words;
  return (
    <TextLink href={`/${locale}${stepBase}/${next.step}#form-${next.control}`}>{words}</TextLink>
  );
}
