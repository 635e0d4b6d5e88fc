import { getTranslations } from 'next-intl/server';
import type { OwnMeetings } from '@/lib/event-registration/own-meetings';
import { bestName, type Locale, type PartialNames } from '@/lib/i18n/locales';

/** Whom a side meets or wished to meet, as far as it may know. */
export async function otherName(
  { other }: { other: PartialNames | null },
  { side }: Pick<OwnMeetings, 'side'>,
  locale: Locale,
): Promise<{ text: string; language: Locale }> {
  const name = other && bestName(other, locale);
  if (name) return name;
  const t = await getTranslations({ locale, namespace: 'eventWish' });
  return {
    text: t(side === 'SME' ? 'teaser.partnerHidden' : 'teaser.smeHidden'),
    language: locale,
  };
}
