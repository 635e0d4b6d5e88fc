import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import type { Locale } from '@/lib/i18n/locales';
import { bestText, type ReadText, type TextRow } from '@/lib/text-record/best';
import { TextOrigin } from './text-origin';

type Given = { text: ReadText | null; rows?: never } | { rows: readonly TextRow[]; text?: never };

/**
 * What somebody wrote, in the best version for its reader: whose wording it is, whether it is of the
 * present state, and behind it the words that it follows. An original in the reader's own language
 * needs no label. Nothing where nobody has written anything.
 */
export async function LabelledText({
  text,
  rows,
  locale,
  compact = false,
  atEnd = false,
  className,
}: Given & {
  locale: Locale;
  /** For lists: without the way to the original. */
  compact?: boolean;
  /** The words stand at the left of a thread, against its line. */
  atEnd?: boolean;
  className?: string | undefined;
}) {
  const best = rows ? bestText(rows, locale) : text;
  if (!best) return null;
  const isPlain = best.label === 'original' && best.language === locale;
  return (
    <div className={cx('grid min-w-0 gap-1', className)}>
      <p lang={best.language} className="whitespace-pre-line break-words">
        {best.body}
      </p>
      {isPlain ? null : (
        <TextOrigin text={best} locale={locale} className={atEnd ? 'sm:justify-end' : undefined} />
      )}
      {best.source && !compact ? <Original source={best.source} locale={locale} /> : null}
    </div>
  );
}

async function Original({
  source,
  locale,
}: {
  source: NonNullable<ReadText['source']>;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'text' });
  const language = t(`language.${source.language}`);
  return (
    <BehindText summary={t('showOriginal', { language })}>
      <p lang={source.language}>{source.body}</p>
    </BehindText>
  );
}

/** Words that open on request, without JavaScript, too. */
export function BehindText({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="text-left" data-print="hide">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm md:min-h-8">
        {summary}
      </summary>
      <div className="mt-1 grid gap-2 border-l-2 border-line-strong pl-3 text-sm break-words whitespace-pre-line">
        {children}
      </div>
    </details>
  );
}
