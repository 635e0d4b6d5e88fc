import { getTranslations } from 'next-intl/server';
import { DescriptionList } from '@/components/ui/description-list';
import type { Locale } from '@/lib/i18n/locales';
import { leastCount } from '@/lib/statistic/small-numbers';
import type { Wait } from '@/lib/statistic/waits';
import { FigureFrame } from './figure-frame';

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
    <FigureFrame
      name="consultation-waits"
      number={number}
      title={t('waits.title')}
      note={t('waits.text')}
      source={t('sourcePortal', { at })}
      locale={locale}
    >
      <DescriptionList
        items={[
          { key: 'real', term: t('waits.real'), text: text('real') },
          ...(waits.example.answered > 0
            ? [{ key: 'example', term: t('exampleTitle'), text: text('example') }]
            : []),
        ]}
      />
    </FigureFrame>
  );
}
