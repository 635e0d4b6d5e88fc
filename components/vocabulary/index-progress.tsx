import { TextLink } from '@/components/ui/link';
import { Progress } from '@/components/ui/states';
import { LiveRefresh } from '@/components/weights/live-refresh';
import type { Locale } from '@/lib/i18n/locales';
import type { IndexProgress as Progressed } from '@/lib/vocabulary/queries';
import { moment, vocabularyWords } from './words';

/** How far the index has come with the vocabulary in force; nothing when it never had to. */
export async function IndexProgress({
  index,
  href,
  showDone,
  locale,
}: {
  index: Progressed;
  /** This page, for reading it again without JavaScript. */
  href: string;
  /** Whether to say when the last one was finished. */
  showDone: boolean;
  locale: Locale;
}) {
  const t = await vocabularyWords(locale);
  const { startedAt, finishedAt, total } = index;
  if (!startedAt || total === 0) return null;
  if (finishedAt && finishedAt >= startedAt) {
    return showDone ? (
      <p className="mt-4 text-sm text-muted">
        {t('index.done', { total, at: moment(t, finishedAt, locale) })}
      </p>
    ) : null;
  }
  const left = Math.min(index.left, total);
  if (left === 0) return null;
  const text = t('index.text', { done: total - left, total, left });
  return (
    <div className="mt-6 border-l-[5px] border-focus bg-selected px-4 py-3">
      <h2 className="text-md font-semibold">{t('index.title')}</h2>
      <Progress
        className="mt-2"
        label={t('index.title')}
        value={total - left}
        max={total}
        text={text}
      />
      <p className="mt-1 text-sm text-muted">{t('index.help')}</p>
      <p className="mt-1">
        <LiveRefresh
          text={t('index.follows')}
          link={<TextLink href={href}>{t('index.refresh')}</TextLink>}
        />
      </p>
    </div>
  );
}
