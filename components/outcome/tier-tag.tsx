import { getTranslations } from 'next-intl/server';
import type { IconName } from '@/components/ui/icon';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { Locale } from '@/lib/i18n/locales';
import type { Standing } from '@/lib/outcome/tier';

const looks: Record<Standing['tier'], { tone: TagTone; icon?: IconName }> = {
  silent: { tone: 'plain' },
  claimed: { tone: 'outline' },
  confirmed: { tone: 'ok' },
  evidenced: { tone: 'mark', icon: 'document' },
  differs: { tone: 'warn' },
};

/** How far an outcome is known; never by colour alone. */
export async function TierTag({ tier, locale }: { tier: Standing['tier']; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'outcome' });
  const { tone, icon } = looks[tier];
  return (
    <Tag tone={tone} {...(icon ? { icon } : {})}>
      {t(`tier.${tier}`)}
    </Tag>
  );
}
