import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { TurnStrip } from '@/components/ui/turn-strip';
import type { Locale } from '@/lib/i18n/locales';
import type { NeedWork } from '@/lib/need/need-work';

/** On the home pages: what waits for the reader among the needs; nothing when nothing does. */
export async function NeedHint({
  work,
  side,
  base,
  locale,
}: {
  work: NeedWork;
  side: 'sme' | 'partner';
  base: string;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'postedNeed' });
  const kinds = (['approvals', 'proposals', 'questions', 'due'] as const).filter(
    (kind) => work[kind] > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <TurnStrip
      side={side}
      label={t('hint.label')}
      action={
        <ButtonLink href={`/${locale}${base}`} variant="turn">
          {t('hint.open')}
        </ButtonLink>
      }
    >
      {kinds.map((kind) => (
        <span key={kind} className="block">
          {t(`hint.${kind}`, { count: work[kind] })}
        </span>
      ))}
    </TurnStrip>
  );
}
