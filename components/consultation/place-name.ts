import { getTranslations } from 'next-intl/server';
import { centreTitle } from '@/components/officer/centre-name';
import type { Locale } from '@/lib/i18n/locales';

/** How people speak of where somebody works: a centre, or headquarters. */
export async function placeName(
  centre: { code: string } | null | undefined,
  locale: Locale,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'officer' });
  return centre ? centreTitle(centre.code, locale, t) : t('role.headquarters');
}

/** Who answers, with the place: `สมหญิง ใจดี ศูนย์ภาคที่ 9 (ชลบุรี)`. */
export async function whoAnswers(
  item: { advisor: { name: string } | null; handledAt: { code: string } },
  locale: Locale,
): Promise<string> {
  const [t, centre] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    placeName(item.handledAt, locale),
  ]);
  return item.advisor ? t('withAdvisor', { name: item.advisor.name, centre }) : centre;
}
