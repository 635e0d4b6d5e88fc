import { getTranslations } from 'next-intl/server';
import { type Guard as GuardItem, GuardList } from '@/components/ui/guard-list';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Guard } from '@/lib/introduction/guards';

/** Approving takes the partner's last place: said before, not after. */
function takesLastPlace(guard: Guard): boolean {
  return guard.level === 'ok' && guard.taken !== undefined && guard.taken + 1 === guard.limit;
}

/** What was looked at before the decision, the clear points too. */
export async function CaseGuards({ guards, locale }: { guards: readonly Guard[]; locale: Locale }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    getTranslations({ locale, namespace: 'introduction' }),
  ]);
  const states = { ok: 'clear', warn: 'warn', block: 'stop', queue: 'warn' } as const;
  const items = guards.map((guard): GuardItem => {
    const last = takesLastPlace(guard);
    const numbers = {
      count: guard.cases.length,
      taken: guard.taken ?? 0,
      limit: guard.limit ?? 0,
    };
    const past = guard.cases.map((one) => (
      <span key={one.code} className="block">
        {t('review.pastCase', {
          code: one.code,
          state: words(`state.${one.state}` as 'state.ACCEPTED'),
          date: formatDate(one.at, locale, 'short'),
        })}
      </span>
    ));
    return {
      key: guard.code,
      state: last ? 'warn' : states[guard.level],
      text: last
        ? t('review.willBeFull')
        : words(`guard.${guard.code}.${guard.level}` as 'guard.partner-full.ok', numbers),
      ...(last ? { note: t('review.willBeFullNote', numbers) } : {}),
      ...(past.length > 0 ? { note: past } : {}),
    };
  });
  return (
    <GuardList
      items={items}
      stateTexts={{
        clear: t('review.guardClear'),
        warn: t('review.guardWarn'),
        stop: t('review.guardStop'),
      }}
    />
  );
}
