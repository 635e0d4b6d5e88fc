import { getTranslations } from 'next-intl/server';
import { moneyWords } from '@/components/outcome/claim-words';
import { CountRow } from '@/components/ui/count-row';
import { Section } from '@/components/ui/section';
import {
  fallenReasons,
  grades,
  missedReasons,
  type RoundState,
  roundStates,
  yearDays,
} from '@/lib/event-results/results';
import { formatNumber } from '@/lib/i18n/formats';
import type { Counts } from '@/lib/outcome/counts';
import { outlooks } from '@/lib/outcome/outlook';
import { phases, tiers } from '@/lib/outcome/tier';
import { FigureLink, type OpenFigure } from './figure-link';
import { type FigureRow, FigureTable } from './figure-table';

const both = ['SME', 'PARTNER'] as const;
const words = (of: OpenFigure) => getTranslations({ locale: of.locale, namespace: 'eventResults' });

/** Planned, held, missed and fallen through, with the reasons that occurred. */
export async function MeetingFigures({ of }: { of: OpenFigure }) {
  const t = await words(of);
  const reasons = [
    ...missedReasons.map((reason) => `missed.${reason}`),
    ...fallenReasons.map((reason) => `fallen.${reason}`),
  ].filter((key) => (of.figures.get(key)?.length ?? 0) > 0);
  const rows = ['fallen', 'open', ...reasons].map((key) => {
    return { key, label: of.words(key), figures: [key] };
  });
  return (
    <Section title={t('section.meetings')} id="meetings" rule="none">
      <CountRow
        className="mt-2"
        items={['planned', 'held', 'missed', 'next-step'].map((key) => ({
          key,
          count: (
            <span className="inline-block pb-1.5">
              <FigureLink of={of} name={key} />
            </span>
          ),
          label: of.words(key),
        }))}
      />
      <div className="mt-4">
        <FigureTable
          caption={t('section.meetings')}
          head={t('column.figure')}
          columns={[t('column.count')]}
          rows={rows}
          of={of}
        />
      </div>
    </Section>
  );
}

/** One figure for each of the two sides in every row. */
function sidesOf(heads: readonly { key: string; label: string; last?: string }[]): FigureRow[] {
  return heads.map(({ key, label, last }) => ({
    key: `${key} ${last ?? ''}`,
    label,
    figures: both.map((side) => `${key}.${side}${last ? `.${last}` : ''}`),
  }));
}

async function SideSection({
  id,
  rows,
  of,
}: {
  id: 'attendance' | 'musts';
  rows: FigureRow[];
  of: OpenFigure;
}) {
  const t = await words(of);
  return (
    <Section title={t(`section.${id}`)} id={id}>
      <FigureTable
        caption={t(`section.${id}`)}
        head={t('column.figure')}
        columns={both.map((side) => t(`column.${side}`))}
        rows={rows}
        of={of}
      />
    </Section>
  );
}

export async function AttendanceFigures({ of }: { of: OpenFigure }) {
  const t = await words(of);
  const keys = ['registered', 'came', 'met', 'unmet'] as const;
  const rows = sidesOf(keys.map((key) => ({ key, label: t(`row.${key}`) })));
  return <SideSection id="attendance" rows={rows} of={of} />;
}

export async function MustFigures({ of }: { of: OpenFigure }) {
  const t = await words(of);
  const keys = ['must', 'must-met', 'must-unmet'] as const;
  const rows = sidesOf(keys.map((key) => ({ key, label: t(`row.${key}`) })));
  return <SideSection id="musts" rows={rows} of={of} />;
}

/** How useful each side found its meetings, and what it expects of them. */
export async function AnswerFigures({
  of,
  means,
}: {
  of: OpenFigure;
  means: { SME: number | null; PARTNER: number | null };
}) {
  const [t, survey] = await Promise.all([
    words(of),
    getTranslations({ locale: of.locale, namespace: 'survey' }),
  ]);
  const rows = sidesOf([
    { key: 'answered', label: t('row.answered') },
    ...grades.map((grade) => {
      return { key: 'grade', last: `${grade}`, label: t('row.grade', { grade }) };
    }),
    ...outlooks.map((outlook) => {
      return { key: 'outlook', last: outlook, label: survey(`outlook.${outlook}`) };
    }),
  ]);
  return (
    <Section title={t('section.answers')} id="answers">
      {both.map((side) => {
        const mean = means[side];
        if (mean === null) return null;
        const shown = formatNumber(Math.round(mean * 10) / 10, of.locale);
        return (
          <p key={side} className="mt-2 text-sm">
            {t(`meanText.${side}`, { mean: shown })}
          </p>
        );
      })}
      <FigureTable
        caption={t('section.answers')}
        head={t('column.figure')}
        columns={both.map((side) => t(`column.${side}`))}
        rows={rows}
        of={of}
      />
    </Section>
  );
}

/** At each of the five times: how far the outcome of every case is known. */
export async function YearFigures({ of }: { of: OpenFigure }) {
  const [t, outcome] = await Promise.all([
    words(of),
    getTranslations({ locale: of.locale, namespace: 'outcome' }),
  ]);
  const state = (one: RoundState) => (one === 'to-come' ? t('toCome') : outcome(`tier.${one}`));
  // The times are the short words, so that they fit beside each other on a phone.
  const rows = roundStates.map((one) => ({
    key: one,
    label: state(one),
    figures: yearDays.map((day) => `day.${day}.${one}`),
  }));
  return (
    <Section title={t('section.year')} id="year">
      <p className="mt-2 mb-3 text-sm text-muted">{t('yearText')}</p>
      <FigureTable
        caption={t('section.year')}
        head={t('column.tier')}
        columns={yearDays.map((day) => t('yearHead', { day }))}
        tight
        rows={rows}
        of={of}
      />
    </Section>
  );
}

/** Cases by phase and tier, with the values to date of those that the reader may open. */
export async function PhaseFigures({ of, values }: { of: OpenFigure; values: Counts }) {
  const [t, outcome, money] = await Promise.all([
    words(of),
    getTranslations({ locale: of.locale, namespace: 'outcome' }),
    moneyWords(of.locale),
  ]);
  const rows = phases.map((phase) => ({
    key: `${phase}`,
    label: outcome(`phase.${phase}`),
    figures: tiers.map((tier) => `phase.${phase}.${tier}`),
  }));
  const sums = phases.flatMap((phase) =>
    tiers.flatMap((tier) =>
      values[phase][tier].values.map(({ amount, currency }) => ({
        key: `${phase} ${tier} ${currency}`,
        label: of.words(`phase.${phase}.${tier}`),
        amount: money(amount, currency),
      })),
    ),
  );
  return (
    <Section title={t('section.phases')} id="phases">
      <FigureTable
        caption={t('section.phases')}
        head={t('column.phase')}
        columns={tiers.map((tier) => outcome(`tier.${tier}`))}
        rows={rows}
        of={of}
      />
      {sums.length > 0 ? (
        <>
          <ul className="mt-3 text-sm">
            {sums.map((sum) => (
              <li
                key={sum.key}
                className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5"
              >
                <span>{sum.label}</span>
                <span className="tabular">{sum.amount}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-muted">{t('phasesText')}</p>
        </>
      ) : null}
    </Section>
  );
}
