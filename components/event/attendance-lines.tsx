import { getTranslations } from 'next-intl/server';
import { RequirementList, type RequirementState } from '@/components/ui/requirement-list';
import type { AttendanceConditions, AttendanceLine } from '@/lib/event/eligibility-schema';
import type { Locale } from '@/lib/i18n/locales';
import { conditionSentences } from './event-who';

const states: Record<AttendanceLine['verdict'], RequirementState> = {
  meets: 'met',
  fails: 'unmet',
  unknown: 'unknown',
};

/** The conditions of an event against one firm or partner. */
export async function AttendanceLines({
  lines,
  wants,
  locale,
}: {
  lines: readonly AttendanceLine[];
  wants: AttendanceConditions | undefined;
  locale: Locale;
}) {
  const [t, sentences] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    conditionSentences(wants, locale),
  ]);
  const textOf = new Map(sentences.map(({ key, text }) => [key, text]));
  return (
    <RequirementList
      items={lines.map(({ kind, verdict }) => ({
        key: kind,
        state: states[verdict],
        text: textOf.get(kind) ?? '',
        end: t(`line.${verdict}`),
      }))}
    />
  );
}
