import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/components/ui/button';
import { TurnStrip } from '@/components/ui/turn-strip';
import type { OwnTurn } from '@/lib/event-registration/own-turns';
import type { Locale } from '@/lib/i18n/locales';
import { limitText } from './limit-text';

const paths: Record<OwnTurn['kind'], string> = {
  invited: '',
  wishes: '/wishes',
  answers: '/meetings',
  said: '/meetings',
};

/** A line for each event that waits for the reader's own word. */
export async function EventTurns({
  turns,
  base,
  locale,
}: {
  turns: readonly OwnTurn[];
  base: '/sme/events' | '/partner/events';
  locale: Locale;
}) {
  if (turns.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'event' });
  const limits = await Promise.all(turns.map(({ due }) => due && limitText(due, locale)));
  return turns.map((turn, index) => (
    <TurnStrip
      key={turn.code}
      side={base === '/sme/events' ? 'sme' : 'partner'}
      label={t('turn.label')}
      clock={
        limits[index] ? (
          <span className="text-sm font-semibold">{t('turn.until', { date: limits[index] })}</span>
        ) : null
      }
      action={
        <ButtonLink
          href={`/${locale}${base}/${turn.code}${paths[turn.kind]}`}
          variant="turn"
          wide="phone"
        >
          {t(`turn.button.${turn.kind}`)}
        </ButtonLink>
      }
    >
      {t(`turn.text.${turn.kind}`, { name: turn.names[locale], count: turn.count })}
    </TurnStrip>
  ));
}
