import { getTranslations } from 'next-intl/server';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Phrases } from '@/components/ui/phrases';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { ConsultationDetail } from '@/lib/consultation/project';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { AnswerClock, StateMark } from './standing';
import { topicNames } from './topic-name';

/** The top of a consultation for every reader: its topic, its state, the clock of the answer. */
export async function ConsultationHead({
  item,
  yours,
  back,
  now,
  locale,
}: {
  item: ConsultationDetail;
  yours: boolean;
  back: { href: string; text: string };
  now: Date;
  locale: Locale;
}) {
  const [t, topic] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    topicNames(locale),
  ]);
  return (
    <header className="mb-6">
      <Breadcrumb label={t('breadcrumb')} items={[back, { text: item.code }]} />
      <h1 className="border-b-2 border-ink pt-2 pb-2 text-x2">
        <Phrases>{topic(item.topic)}</Phrases>
      </h1>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-line py-3 text-sm">
        <StateMark state={item.state} yours={yours} locale={locale} />
        {item.clock ? <AnswerClock item={item} now={now} locale={locale} stacked={false} /> : null}
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
          {t('asked', { date: formatDate(item.createdAt, locale, 'short', 'Asia/Bangkok') })}
          {item.urgency === 'normal' ? null : <Tag tone="warn">{t(`urgency.${item.urgency}`)}</Tag>}
          {item.isExample ? <ExampleTag>{t('example')}</ExampleTag> : null}
        </span>
      </div>
    </header>
  );
}
