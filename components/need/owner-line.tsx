import { NameText } from '@/components/officer/name-text';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedOwner } from '@/lib/need/posted-view';
import type { NeedWords } from './need-words';

/** Whose need or proposal it is: a name where it may be known, else trade and place. */
export function OwnerLine({
  owner,
  side,
  words,
  locale,
}: {
  owner: NeedOwner;
  side: 'SME' | 'PARTNER';
  words: NeedWords;
  locale: Locale;
}) {
  return owner.names ? (
    <NameText names={owner.names} locale={locale} fallback={words.teaser(owner, side)} />
  ) : (
    words.teaser(owner, side)
  );
}
