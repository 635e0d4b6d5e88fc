import { getTranslations } from 'next-intl/server';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Locale } from '@/lib/i18n/locales';
import { type SearchKindName, writeParams } from '@/lib/search/search-schema';
import { nameOfCode } from '@/lib/taxonomy/names';
import { foreign } from './foreign';

/** Things to try, one of each sort; their names in each language are those of the facts. */
const examples = ['AUTO_PARTS', 'PRC-STAMPING', 'RENEWABLE', 'JP-24'] as const;
const kinds: readonly SearchKindName[] = [
  'partner',
  'need',
  'programme',
  'cooperation',
  'centre',
  'knowledge',
];

/** Before anything is asked: what can be searched for, with examples in each language. */
export async function SearchStart({ locale }: { locale: Locale }) {
  const t = await getTranslations('search');
  const order = [locale, ...(['th', 'ja', 'en'] as const).filter((one) => one !== locale)];
  const href = (params: URLSearchParams) => `/${locale}/search?${params}`;
  return (
    <div className="mt-10 grid gap-8 md:grid-cols-2 md:gap-15">
      <Section title={t('start.title')}>
        <p className="mt-3 max-w-text text-md">{t('start.text')}</p>
        <p className="mt-3 max-w-text text-sm text-muted">{t('start.access')}</p>
        <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {kinds.map((kind) => (
            <li key={kind} className="flex min-h-11 items-center md:min-h-8">
              <TextLink href={href(writeParams({ kind: [kind] }))}>{t(`kinds.${kind}`)}</TextLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('start.examples')}>
        <dl className="text-sm">
          {order.map((language) => (
            <div
              key={language}
              className="grid gap-x-4 border-b border-line py-3 sm:grid-cols-[7rem_1fr]"
            >
              <dt className="text-muted">{t('start.examplesOf', { language })}</dt>
              <dd lang={foreign(language, locale)}>
                <ul className="flex flex-wrap gap-x-5 gap-y-1">
                  {examples.map((code) => (
                    <li key={code} className="flex min-h-11 items-center md:min-h-7">
                      <TextLink href={href(writeParams({ q: nameOfCode(code, language) }))}>
                        {nameOfCode(code, language)}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
