import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import { Tag } from '@/components/ui/tag';
import type { CooperationRow } from '@/lib/catalogue/reference';
import { termState } from '@/lib/cooperation/term';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

type Term = Pick<CooperationRow, 'validUntil' | 'termNote' | 'termSetAt'>;

/** Until when it holds and where that is written, or that nobody has stated it. */
export async function TermFacts({
  term,
  today,
  locale,
}: {
  term: Term;
  /** `2026-11-23` in Bangkok. */
  today: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  const state = termState(term.validUntil, today);
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        {term.validUntil
          ? t('term.until', {
              date: formatDate(
                new Date(`${term.validUntil}T00:00:00Z`),
                locale,
                'long',
                'Asia/Bangkok',
              ),
            })
          : t('term.unknown')}
        {state === 'ending' || state === 'over' ? (
          <Tag tone="warn">{t(`term.state.${state}`)}</Tag>
        ) : null}
      </span>
      {term.termNote ? (
        <span className="block text-xs text-muted">
          <InScript>{term.termNote}</InScript>
          {term.termSetAt ? ` · ${formatDate(new Date(term.termSetAt), locale)}` : null}
        </span>
      ) : null}
    </>
  );
}
