import { getTranslations } from 'next-intl/server';
import { Figure } from '@/components/chart/figure';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import { leastCount } from '@/lib/statistic/small-numbers';
import type { Wait } from '@/lib/statistic/waits';
import { CsvLink } from './plot-parts';

/** How long firms wait for the first answer of E-Consult. */
export async function WaitsFigure({
  waits,
  number,
  at,
  locale,
}: {
  waits: Record<'real' | 'example', Wait>;
  number: number;
  at: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'statistic' });
  const text = (of: 'real' | 'example') => {
    const { answered, median } = waits[of];
    const least = of === 'real' ? leastCount : 1;
    return median === null || answered < least
      ? t('waits.few')
      : t('waits.median', { days: median, count: answered });
  };
  return (
    <Figure
      level="h3"
      number={t('figure', { number })}
      title={t('waits.title')}
      text={t('waits.text')}
      source={t('sourcePortal', { at })}
      actions={<CsvLink name="consultation-waits" title={t('waits.title')} locale={locale} />}
    >
      <DescriptionList
        items={[
          { key: 'real', term: t('waits.real'), text: text('real') },
          ...(waits.example.answered > 0
            ? [{ key: 'example', term: t('exampleTitle'), text: text('example') }]
            : []),
        ]}
      />
    </Figure>
  );
}
