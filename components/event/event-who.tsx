import { getTranslations } from 'next-intl/server';
import { getConditionWords } from '@/components/programme/condition-words';
import type { AttendanceConditions, EventEligibility } from '@/lib/event/eligibility-schema';
import { formatList } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { nameOfCode } from '@/lib/taxonomy/names';

const kinds = [
  ['industry', 'industries'],
  ['place', 'places'],
  ['field', 'fields'],
  ['country', 'countries'],
  ['kind', 'kinds'],
] as const;

/** What is asked of one side, as sentences. */
export async function conditionSentences(
  wants: AttendanceConditions | undefined,
  locale: Locale,
): Promise<{ key: string; text: string }[]> {
  if (!wants) return [];
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    getConditionWords(locale),
  ]);
  const named = (codes: readonly string[]) =>
    formatList(
      codes.map((code) => nameOfCode(code, locale)),
      locale,
    );
  const { employees, phases, programmes, certificates } = wants;
  return [
    ...kinds.flatMap(([kind, part]) =>
      wants[part].length > 0
        ? [{ key: kind, text: words.wants({ kind, wants: wants[part] }) }]
        : [],
    ),
    ...(employees
      ? [
          {
            key: 'employees',
            text: words.wants({
              ...{ kind: 'employees', wants: [] },
              ...(employees.min === undefined ? {} : { min: employees.min }),
              ...(employees.max === undefined ? {} : { max: employees.max }),
            }),
          },
        ]
      : []),
    ...(phases.length > 0
      ? [{ key: 'phase', text: words.wants({ kind: 'phase', wants: phases.map(String) }) }]
      : []),
    ...(programmes.length > 0
      ? [{ key: 'programme', text: t('who.programmes', { names: named(programmes) }) }]
      : []),
    ...(certificates.length > 0
      ? [{ key: 'certificate', text: t('who.certificates', { names: named(certificates) }) }]
      : []),
  ];
}

/** Who may attend, the two sides beside each other. */
export async function EventWho({
  eligibility,
  locale,
}: {
  eligibility: EventEligibility;
  locale: Locale;
}) {
  const [t, sme, partner] = await Promise.all([
    getTranslations({ locale, namespace: 'event' }),
    conditionSentences(eligibility.sme, locale),
    conditionSentences(eligibility.partner, locale),
  ]);
  const sides = [
    { key: 'sme', lines: sme, all: t('who.allSme') },
    { key: 'partner', lines: partner, all: t('who.allPartner') },
  ] as const;
  return (
    <div className="grid gap-x-8 gap-y-4 pt-3 text-sm sm:grid-cols-2">
      {sides.map(({ key, lines, all }) => (
        <div key={key} className="min-w-0">
          <h3 className="font-semibold">{t(`side.${key}`)}</h3>
          {lines.length === 0 ? (
            <p>{all}</p>
          ) : (
            <ul className="list-disc pl-5">
              {lines.map((line) => (
                <li key={line.key} className="py-0.5">
                  {line.text}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
