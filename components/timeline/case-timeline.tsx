import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LabelledText } from '@/components/text-record/labelled-text';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Segment } from '@/components/ui/segment';
import { Tag } from '@/components/ui/tag';
import { type TimelineEntry, TwoDeskTimeline } from '@/components/ui/two-desk-timeline';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import {
  type TimelineItem,
  type TimelineKind,
  timelineKinds,
} from '@/lib/introduction/timeline-item';
import { entryWords } from './words';

/** So many of the latest entries stand open; what is older folds. */
const shown = 12;

/**
 * Everything that has happened in a case as one thread between the two desks, in both zones, and
 * stitched below it what is to come.
 */
export async function CaseTimeline({
  items,
  kind,
  path,
  locale,
}: {
  items: readonly TimelineItem[];
  /** Only entries of this kind. */
  kind?: TimelineKind | undefined;
  /** The page's address with the language; the filter adds to it. */
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'timeline' });
  const chosen = kind ? items.filter((item) => item.kind === kind) : items;
  const past = chosen.filter((item) => !item.future);
  const coming = chosen.filter((item) => item.future);
  const earlier = past.slice(0, Math.max(0, past.length - shown));
  const entries = await entriesOf([...past.slice(earlier.length), ...coming], locale);
  const thread = {
    label: t('label'),
    sides: [t('thaiDesk'), t('japaneseDesk')] as const,
    zones: [t('bangkok'), t('tokyo')] as const,
  };
  return (
    <>
      <Kinds items={items} kind={kind} path={path} locale={locale} />
      {chosen.length === 0 ? <p className="py-4 text-sm text-muted">{t('empty')}</p> : null}
      {earlier.length > 0 ? (
        <details className="mb-4 border-b border-line">
          <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
            {t('earlier', { count: earlier.length })}
          </summary>
          <TwoDeskTimeline {...thread} entries={await entriesOf(earlier, locale)} />
        </details>
      ) : null}
      {entries.length > 0 ? <TwoDeskTimeline {...thread} entries={entries} /> : null}
    </>
  );
}

async function Kinds({
  items,
  kind,
  path,
  locale,
}: {
  items: readonly TimelineItem[];
  kind: TimelineKind | undefined;
  path: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'timeline' });
  const counts = timelineKinds.flatMap((one) => {
    const count = items.filter((item) => item.kind === one).length;
    return count > 0 || one === kind ? [{ kind: one, count }] : [];
  });
  if (counts.length < 2) return null;
  return (
    <Segment
      className="my-3"
      joined={false}
      label={t('filter')}
      items={[
        {
          href: `${path}#timeline`,
          label: t('all', { count: items.length }),
          current: kind === undefined,
        },
        ...counts.map((one) => ({
          href: `${path}?kind=${one.kind}#timeline`,
          label: t(`kind.${one.kind}`, { count: one.count }),
          current: one.kind === kind,
        })),
      ]}
    />
  );
}

async function entriesOf(items: readonly TimelineItem[], locale: Locale): Promise<TimelineEntry[]> {
  const words = await entryWords(locale);
  let lastDay = '';
  return items.map((item) => {
    const day = formatDate(item.at, locale, 'short', 'Asia/Bangkok');
    const heading = day === lastDay ? {} : { day };
    lastDay = day;
    return {
      key: item.key,
      desk: item.desk,
      ...heading,
      times: [
        formatTime(item.at, locale, 'Asia/Bangkok'),
        formatTime(item.at, locale, 'Asia/Tokyo'),
      ],
      state: item.future ? 'future' : 'done',
      title: <InScript within={locale}>{words(item.title)}</InScript>,
      children: <Body item={item} words={words} locale={locale} />,
    };
  });
}

async function Body({
  item,
  words,
  locale,
}: {
  item: TimelineItem;
  words: (text: TimelineItem['title']) => string;
  locale: Locale;
}): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: 'timeline' });
  return (
    <>
      <Actor item={item} locale={locale} />
      {item.lines?.map((line) => {
        const text = words(line);
        return (
          <p key={`${line.code} ${text}`}>
            <InScript within={locale}>{text}</InScript>
          </p>
        );
      })}
      {item.plain ? (
        <p
          className="break-words text-muted"
          {...(item.plainLanguage ? { lang: item.plainLanguage } : {})}
        >
          {item.plain}
        </p>
      ) : null}
      {item.texts ? (
        <LabelledText rows={item.texts} locale={locale} atEnd={item.desk === 'thai'} />
      ) : null}
      {item.href ? (
        <p>
          <TextLink href={`/${locale}${item.href}`}>{t('open')}</TextLink>
        </p>
      ) : null}
      {item.staffOnly ? (
        <p>
          <Tag tone="outline" icon="lock">
            {t('staffOnly')}
          </Tag>
        </p>
      ) : null}
    </>
  );
}

async function Actor({ item, locale }: { item: TimelineItem; locale: Locale }) {
  if (!item.by) return null;
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'timeline' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const { side, name, onBehalf } = item.by;
  const who = [words(`side.${side}`), name, onBehalf ? t('onBehalf') : ''];
  return (
    <p className="text-xs text-muted">
      <InScript within={locale}>{who.filter(Boolean).join(' · ')}</InScript>
    </p>
  );
}
