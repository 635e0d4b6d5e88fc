import type { CaseReader } from '@/lib/introduction/reader';
import {
  deskOfSide,
  type TimelineItem,
  type TimelineWords,
} from '@/lib/introduction/timeline-item';
import {
  type Outcomes,
  type ReportView,
  type RoundView,
  type SurveyView,
  sidesOf,
} from './project';
import type { Claim, OutcomeSide } from './tier';

/** What came of a case as entries of its timeline, made from what its reader may know. Pure. */
export function outcomeEntries(outcomes: Outcomes, reader: CaseReader): TimelineItem[] {
  const staff = sidesOf(reader).length > 1;
  return [
    ...outcomes.meetings.flatMap((meeting) =>
      meeting.surveys.map((survey) => surveyEntry(survey, staff)),
    ),
    ...outcomes.rounds.flatMap((round) => [
      ...round.reports.map((report) => reportEntry(round, report)),
      ...round.rulings.map((ruling) => ({
        key: `outcome-ruling:${ruling.id}`,
        at: ruling.at,
        desk: 'thai' as const,
        kind: 'result' as const,
        title: {
          code: `outcome.timeline.${ruling.ruling}`,
          params: { day: round.day },
        },
        by: { name: ruling.byName, side: 'OFFICER' as const, onBehalf: false },
        lines: ruling.ruling === 'unsettled' ? [] : claimLines(ruling),
        texts: ruling.reason,
      })),
    ]),
    ...comingRound(outcomes),
  ];
}

function eventSide(side: OutcomeSide, row: { onBehalf: boolean; viaLink: boolean }) {
  if (side === 'SME') return row.onBehalf ? ('OFFICER' as const) : ('SME' as const);
  if (row.onBehalf) return 'DESK' as const;
  return row.viaLink ? ('PARTNER_LINK' as const) : ('PARTNER' as const);
}

function surveyEntry(survey: SurveyView, staff: boolean): TimelineItem {
  const side = eventSide(survey.side, survey);
  return {
    key: `survey:${survey.id}`,
    at: survey.at,
    desk: deskOfSide(side),
    kind: 'result',
    title: { code: 'survey.timeline.answered' },
    by: { name: survey.byName, side, onBehalf: survey.onBehalf },
    lines: [
      {
        code: 'survey.timeline.outlook',
        params: { outlook: { key: `survey.outlook.${survey.outlook}` } },
      },
      ...(staff && survey.inner
        ? [
            {
              code: 'survey.timeline.usefulness',
              params: { usefulness: survey.inner.usefulness },
            },
          ]
        : []),
    ],
    texts: survey.inner?.comment ?? [],
  };
}

function reportEntry(round: RoundView, report: ReportView): TimelineItem {
  const side = eventSide(report.side, report);
  const earlier = round.reports.some((each) => each.side === report.side && each.at < report.at);
  return {
    key: `outcome:${report.id}`,
    at: report.at,
    desk: deskOfSide(side),
    kind: 'result',
    title: {
      code: earlier ? 'outcome.timeline.corrected' : 'outcome.timeline.reported',
      params: { day: round.day },
    },
    by: { name: report.byName, side, onBehalf: report.onBehalf },
    lines: claimLines(report),
    ...(report.note.length > 0 ? { texts: report.note } : {}),
  };
}

function claimLines(claim: Claim): TimelineWords[] {
  return [
    { code: 'outcome.timeline.stage', params: { stage: { key: `outcome.stage.${claim.stage}` } } },
    ...(claim.phase
      ? [
          {
            code: 'outcome.timeline.phase',
            params: { phase: { key: `outcome.phase.${claim.phase}` } },
          },
        ]
      : []),
    ...(claim.amount !== null && claim.currency
      ? [
          {
            code: 'outcome.timeline.amount',
            params: { amount: claim.amount, currency: claim.currency },
          },
        ]
      : []),
  ];
}

/** The next time that both sides will be asked. */
function comingRound({ rounds }: Outcomes): TimelineItem[] {
  const next = rounds.find((round) => round.askedAt === null && round.reports.length === 0);
  if (!next) return [];
  return [
    {
      key: `outcome-round:${next.id}`,
      at: next.dueAt,
      desk: 'thai',
      kind: 'result',
      title: { code: 'outcome.timeline.coming', params: { day: next.day } },
      future: true,
    },
  ];
}
