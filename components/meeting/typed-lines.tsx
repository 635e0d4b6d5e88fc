import { getTranslations } from 'next-intl/server';
import { InScript } from '@/components/ui/in-script';
import type { Locale } from '@/lib/i18n/locales';
import type { TypedLine } from '@/lib/meeting/project';

/** What was typed in the video room of a meeting, folded away, each line in its language. */
export async function TypedLines({
  lines,
  locale,
}: {
  lines: readonly TypedLine[];
  locale: Locale;
}) {
  if (lines.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'meeting' });
  return (
    <details className="w-full min-w-0">
      <summary className="link flex min-h-11 cursor-pointer items-center text-sm">
        {t('typed.title', { count: lines.length })}
      </summary>
      <ol className="grid gap-2 border-l-2 border-line-strong pl-3 text-sm">
        {lines.map((line) => (
          <li key={line.id}>
            <span className="block text-xs text-muted">
              <InScript within={locale}>{line.name || t(`typed.${line.side}`)}</InScript>
            </span>
            <span lang={line.language} className="break-words">
              {line.body}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
