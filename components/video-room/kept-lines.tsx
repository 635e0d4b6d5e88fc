import { TypedLines } from '@/components/meeting/typed-lines';
import type { Locale } from '@/lib/i18n/locales';
import type { KeptLine } from '@/lib/video-room/queries';

/** What was typed in the rooms of a consultation, folded away. */
export function KeptLines({ lines, locale }: { lines: readonly KeptLine[]; locale: Locale }) {
  const shown = lines.map(({ id, side, name, body, language, createdAt: at }) => ({
    ...{ id, name, body, language, at },
    side: side === 'THAI' ? ('SME' as const) : ('PARTNER' as const),
  }));
  return <TypedLines lines={shown} locale={locale} />;
}
