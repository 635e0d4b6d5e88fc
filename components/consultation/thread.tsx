import { getTranslations } from 'next-intl/server';
import { LabelledText } from '@/components/text-record/labelled-text';
import { cx } from '@/components/ui/cx';
import { InScript } from '@/components/ui/in-script';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import type { ConsultationDetail, ConsultationEntryView } from '@/lib/consultation/project';
import type { EntryKind } from '@/lib/consultation/states';
import type { Locale } from '@/lib/i18n/locales';
import { EntryDetail } from './entry-detail';
import { FileList } from './file-list';
import { SaidAt } from './moment';

/** What is said; everything else is an act, told in one line. */
const spoken: readonly EntryKind[] = [
  'question',
  'ask-back',
  'reply',
  'answer',
  'follow-up',
  'note',
  'met',
  'reopened',
];

/** What was said and done, the oldest first, in the reader's language. */
export async function Thread({ item, locale }: { item: ConsultationDetail; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <Section title={t('thread')} id="thread">
      <ol>
        {item.entries.map((entry) =>
          spoken.includes(entry.kind) || entry.texts.length > 0 ? (
            <Words key={entry.id} entry={entry} locale={locale} />
          ) : (
            <Act key={entry.id} entry={entry} locale={locale} />
          ),
        )}
      </ol>
    </Section>
  );
}

async function Words({ entry, locale }: { entry: ConsultationEntryView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  const answer = entry.kind === 'answer';
  return (
    <li
      id={`entry-${entry.id}`}
      className={cx(
        'grid min-w-0 scroll-mt-4 gap-1.5 border-b border-line py-3.5 target:bg-selected',
        answer && 'border-l-[4px] border-l-action pl-4',
        entry.internal && 'bg-sunken px-3',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-sm">
        <strong className="font-semibold">{t(`entry.${entry.kind}`)}</strong>
        <span className="text-muted">
          <InScript within={locale}>{entry.authorName}</InScript>
        </span>
        <SaidAt at={entry.createdAt} locale={locale} />
        {entry.internal ? (
          <Tag tone="mark" icon="lock">
            {t('internal')}
          </Tag>
        ) : null}
      </p>
      <EntryDetail entry={entry} locale={locale} />
      <LabelledText rows={entry.texts} locale={locale} className="max-w-text text-md" />
      <FileList files={entry.files} locale={locale} />
    </li>
  );
}

async function Act({ entry, locale }: { entry: ConsultationEntryView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return (
    <li className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5 border-b border-line py-2 text-sm text-muted">
      <span className="text-ink">{t(`entry.${entry.kind}`)}</span>
      <EntryDetail entry={entry} locale={locale} />
      <InScript within={locale}>{entry.authorName}</InScript>
      <SaidAt at={entry.createdAt} locale={locale} />
      {entry.internal ? <Tag icon="lock">{t('internal')}</Tag> : null}
    </li>
  );
}
