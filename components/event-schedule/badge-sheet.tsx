import { cx } from '@/components/ui/cx';
import { InScript } from '@/components/ui/in-script';
import type { QrCode } from '@/lib/event/qr-code';
import type { Locale, Names, PartialNames } from '@/lib/i18n/locales';
import { QrImage } from './qr-image';
import type { DeskWords } from './words';

export type Badge = {
  id: string;
  name: string;
  nameRoman: string | null;
  nameReading: string | null;
  position: string | null;
  side: 'SME' | 'PARTNER';
  organisation: PartialNames;
  languages: readonly string[];
  code: QrCode;
};

/** Badges to cut or to print one by one, each with the code by which its bearer is checked in. */
export function BadgeSheet({
  badges,
  event,
  paper,
  t,
  locale,
}: {
  badges: readonly Badge[];
  event: { code: string; names: Names; days: string };
  paper: 'a4' | 'a6';
  t: DeskWords;
  locale: Locale;
}) {
  return (
    <div className="max-w-full overflow-x-auto print:overflow-visible">
      <div
        className={cx(
          'keep-colour',
          paper === 'a4' ? 'badges-a4' : 'badges-a6 grid gap-4 print:block',
        )}
      >
        {badges.map((badge) => (
          <BadgeCard key={badge.id} badge={badge} event={event} t={t} locale={locale} />
        ))}
      </div>
    </div>
  );
}

function BadgeCard({
  badge,
  event,
  t,
  locale,
}: {
  badge: Badge;
  event: { code: string; names: Names; days: string };
  t: DeskWords;
  locale: Locale;
}) {
  const { organisation } = badge;
  // Read across the table: the bearer's own language, and the one of the other side.
  const shown =
    badge.side === 'SME' ? (['th', 'en', 'ja'] as const) : (['ja', 'en', 'th'] as const);
  const names = [...new Map(shown.map((each) => [organisation[each], each])).entries()].filter(
    ([name]) => name,
  );
  const display = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <article className="badge">
      <header className="border-b-2 pb-2 text-[10pt] leading-[1.5]">
        <p lang={locale} className="font-semibold">
          {event.names[locale]}
        </p>
        <p>{event.days}</p>
      </header>
      <div className="min-w-0 content-center">
        <p className="text-[23pt] leading-[1.45] font-semibold wrap-anywhere">
          <InScript>{badge.name}</InScript>
        </p>
        {badge.nameRoman && badge.nameRoman !== badge.name ? (
          <p className="text-[15pt] leading-[1.5]">{badge.nameRoman}</p>
        ) : null}
        {badge.position ? (
          <p className="mt-1 text-[11pt] leading-[1.6]">
            <InScript>{badge.position}</InScript>
          </p>
        ) : null}
        <div className="mt-3 text-[13pt] leading-[1.55] font-semibold">
          {names.slice(0, 2).map(([name, language]) => (
            <p key={language} lang={language} className="wrap-anywhere">
              {name}
            </p>
          ))}
        </div>
      </div>
      <footer className="flex items-end justify-between gap-3">
        <div className="text-[10pt] leading-[1.6]">
          <p className="font-semibold">{t(`print.side.${badge.side}`)}</p>
          <p>{badge.languages.map((code) => display.of(code) ?? code).join(' · ')}</p>
        </div>
        <QrImage code={badge.code} title={t('print.qr', { name: badge.name })} size="34mm" />
      </footer>
    </article>
  );
}
