import { Button } from '@/components/ui/button';
import { QueueTables } from '@/components/ui/queue-tables';
import {
  type ReasonPart,
  ReasonsBar,
  ReasonsLegend,
  ReasonsLine,
} from '@/components/ui/reasons-bar';
import { ReasonsList, ReasonsTable } from '@/components/ui/reasons-table';
import { RequirementList } from '@/components/ui/requirement-list';
import { ScoreFigure } from '@/components/ui/score-figure';
import { Tag } from '@/components/ui/tag';
import { Part } from './part';
import type { Sample } from './say';

const known: ReasonPart[] = [
  { key: 'industry', points: 221, tone: 1 },
  { key: 'field', points: 240, tone: 1 },
  { key: 'phase', points: 80, tone: 1 },
  { key: 'framework', points: 104, tone: 2 },
  { key: 'requirement', points: 110, tone: 3 },
  { key: 'readiness', points: 44, tone: 3 },
];
const partly: ReasonPart[] = [
  { key: 'industry', points: 208, tone: 1 },
  { key: 'field', points: 176, tone: 1 },
  { key: 'phase', points: 80, tone: 1 },
  { key: 'framework', points: 104, tone: 2 },
  { key: 'readiness', points: 44, tone: 3 },
  { key: 'requirement', points: 110, tone: 'unknown' },
];

export function ReasonSamples({ say }: Sample) {
  const summary = (score: number) => say('barSummary', { score });
  const rows = [
    ['Industry', 1, 247, 247],
    ['Field', 1, 240, 212],
    ['Phase', 1, 80, 80],
    ['Framework', 2, 92, 92],
    ['Requirement', 3, 37, '?'],
  ] as const;
  return (
    <>
      <Part title={say('headings.reasons')}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <ReasonsLine label={say('forSme')} score="799" parts={known} summary={summary(799)} />
          <ReasonsLine
            label={say('forPartner')}
            score="612"
            parts={partly}
            summary={summary(612)}
          />
          <ReasonsLine
            label={say('inList')}
            score="436"
            variant="list"
            parts={partly.slice(0, 2)}
            summary={summary(384)}
          />
          <ReasonsLine
            label={say('outOfRange')}
            score="–"
            parts={[]}
            excluded={say('excluded')}
            summary={say('excluded')}
          />
          <div className="grid grid-cols-2 gap-1 wrap-anywhere">
            <ReasonsBar mirrored parts={known} summary={summary(799)} />
            <ReasonsBar parts={partly} summary={summary(612)} />
          </div>
          <ReasonsLegend
            items={[
              { tone: 1, label: say('fits') },
              { tone: 2, label: say('ties') },
              { tone: 3, label: say('ready') },
              { tone: 'unknown', label: say('unknown') },
            ]}
          />
          <ScoreFigure score="772" unit={say('score')} />
          <ReasonsTable
            caption={say('headings.reasons')}
            head={say('reason')}
            columns={[say('thaiSide'), say('japanSide')]}
            rows={rows.map(([key, tone, sme, partner]) => ({
              key,
              tone,
              criterion: say(`criterion${key}`),
              points: [sme, partner],
              text: say(`why${key}`),
            }))}
            total={{ label: say('total'), points: [696, 631] }}
          />
          <ReasonsList
            items={rows.map(([key, tone, points]) => ({
              key,
              tone,
              points,
              criterion: say(`criterion${key}`),
              text: say(`why${key}`),
            }))}
          />
        </div>
      </Part>
      <Part title={say('headings.requirements')}>
        <RequirementList
          items={[
            {
              key: '1',
              state: 'met',
              text: say('req1'),
              note: say('req1Note'),
              end: <Tag tone="ok">{say('met')}</Tag>,
            },
            {
              key: '2',
              state: 'unknown',
              text: say('req2'),
              note: say('req2Note'),
              end: (
                <Button size="xs" variant="secondary">
                  {say('askThis')}
                </Button>
              ),
            },
            {
              key: '3',
              state: 'unmet',
              text: say('req3'),
              note: say('req3Note'),
              end: <Tag tone="bad">{say('unmet')}</Tag>,
            },
          ]}
        />
        <QueueTables
          className="mt-4"
          taken={2}
          limit={3}
          title={say('queueTitle')}
          notes={[say('queueNote')]}
        />
      </Part>
    </>
  );
}
