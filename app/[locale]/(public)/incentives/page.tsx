import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type Asked, ChecklistForm } from '@/components/incentive/checklist-form';
import { LineItem } from '@/components/incentive/line-item';
import { tagWords } from '@/components/incentive/line-words';
import { RelatedArticles } from '@/components/knowledge/related-articles';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Fold } from '@/components/ui/fold';
import { Section } from '@/components/ui/section';
import { alternatesOf } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf, type SearchParams } from '@/lib/i18n/page';
import type { LineView } from '@/lib/incentive/line-view';
import { type IncentiveFacts, incentiveLinesFor, type LineFor } from '@/lib/incentive/lines-for';
import { listCurrentLines } from '@/lib/incentive/queries';
import { checklistQuerySchema } from '@/lib/incentive/schema';
import { relatedTo } from '@/lib/knowledge/queries';
import { provinces } from '@/lib/taxonomy/facts';

const about = { topic: 'investment-finance' };

type Props = { params: Promise<{ locale: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const t = await getTranslations({ locale, namespace: 'incentive' });
  return {
    title: t('title'),
    description: t('description'),
    alternates: alternatesOf('/incentives', locale),
  };
}

/** What nobody has stated is not known. */
function factsOf({ industry, province, field, startup }: Asked): IncentiveFacts {
  const place = provinces.find(({ code }) => code === province);
  return {
    ...(industry ? { industries: [industry] } : {}),
    ...(place ? { eec: place.eec } : {}),
    ...(field.length > 0 ? { fields: field } : {}),
    ...(startup ? { startup: startup === 'yes' } : {}),
  };
}

export default async function IncentivesPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const asked = checklistQuerySchema.parse(await searchParams);
  const [t, lines] = await Promise.all([getTranslations('incentive'), listCurrentLines()]);
  const found = incentiveLinesFor(factsOf(asked), lines);
  const now = new Date();
  return (
    <div className="page-width pt-9 pb-16">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Alert tone="info" className="mt-6" title={t('notAdvice')}>
        {t('notAdviceText')}
      </Alert>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 md:grid-cols-[19rem_minmax(0,1fr)]">
        <Section title={t('form.title')} id="tags">
          <div className="mt-4">
            <ChecklistForm lines={lines} asked={asked} locale={locale} />
          </div>
        </Section>
        <div className="grid content-start gap-10">
          {(['fits', 'look', 'not'] as const).map((verdict) => (
            <Group
              key={verdict}
              verdict={verdict}
              lines={found.filter((one) => one.verdict === verdict)}
              locale={locale}
              now={now}
            />
          ))}
        </div>
      </div>
      <RelatedArticles of={about} items={await relatedTo(about, locale, 4)} locale={locale} />
    </div>
  );
}

async function Group({
  verdict,
  lines,
  locale,
  now,
}: {
  verdict: 'fits' | 'look' | 'not';
  lines: LineFor<LineView>[];
  locale: Locale;
  now: Date;
}) {
  const [t, words] = await Promise.all([getTranslations('incentive'), tagWords(locale)]);
  if (verdict === 'not' && lines.length === 0) return null;
  const why = ({ line, met, open }: LineFor<LineView>) => {
    if (verdict === 'not' || (met.length === 0 && open.length === 0)) {
      return t('for', { tags: words.all(line.conditions) });
    }
    const parts = [
      ...(met.length > 0 ? [t('met', { tags: words.met(met) })] : []),
      ...(open.length > 0 ? [t('open', { tags: words.open(open) })] : []),
    ];
    return parts.join(' · ');
  };
  const items = (
    <ul>
      {lines.map((one) => (
        <LineItem key={one.line.code} line={one.line} why={why(one)} locale={locale} now={now} />
      ))}
    </ul>
  );
  if (verdict === 'not') return <Fold title={t('group.not')}>{items}</Fold>;
  return (
    <Section title={t(`group.${verdict}`)} id={verdict}>
      {lines.length === 0 ? <p className="mt-2 text-sm text-muted">{t('none')}</p> : null}
      {items}
    </Section>
  );
}
