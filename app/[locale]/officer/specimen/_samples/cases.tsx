import { getTranslations } from 'next-intl/server';
import { ActionTable } from '@/components/ui/action-table';
import { BinationalCalendar } from '@/components/ui/binational-calendar';
import { Button } from '@/components/ui/button';
import { CaseList } from '@/components/ui/case-list';
import { ClockStrip } from '@/components/ui/clock-strip';
import { DisclosureLadder } from '@/components/ui/disclosure-ladder';
import { GuardList } from '@/components/ui/guard-list';
import { ChangedText, MessagePair } from '@/components/ui/message-pair';
import { PairTable } from '@/components/ui/pair-table';
import { ProcessThread } from '@/components/ui/process-thread';
import { Tag, TranslationTag } from '@/components/ui/tag';
import { TurnBlock } from '@/components/ui/turn-strip';
import { TwoDeskTimeline } from '@/components/ui/two-desk-timeline';
import { formatDate } from '@/lib/i18n/formats';
import { languageNames } from '@/lib/i18n/locales';
import { Part } from './part';
import type { Sample } from './say';

export async function CaseSamples({ say, lang, suffix }: Sample) {
  const words = {
    th: await getTranslations({ locale: 'th', namespace: 'specimen' }),
    ja: await getTranslations({ locale: 'ja', namespace: 'specimen' }),
  };
  const day = (date: number, today = false) => {
    const value = new Date(Date.UTC(2026, 10, date));
    return {
      key: String(date),
      weekday: new Intl.DateTimeFormat(lang, { weekday: 'narrow', timeZone: 'UTC' }).format(value),
      day: String(date),
      date: formatDate(value, lang),
      today,
      works: [true, date !== 23],
    };
  };
  return (
    <>
      <Part title={say('headings.queue')}>
        <ActionTable
          caption={`${say('headings.queue')} ${suffix}`}
          heads={{
            clock: say('clockHead'),
            subject: say('subjectHead'),
            task: say('taskHead'),
            action: say('actionHead'),
          }}
          rows={[
            {
              key: '1',
              clock: (
                <ClockStrip total={10} done={10} late={2} size="sm" stacked label={say('late2')} />
              ),
              subject: `${say('exampleFirm')} × ${say('examplePartner')}`,
              subjectNote: 'JD-2569-0371',
              task: say('task1'),
              taskNote: say('task1Note'),
              action: <Button size="sm">{say('review')}</Button>,
            },
            {
              key: '2',
              clock: <ClockStrip total={10} done={2} size="sm" stacked label={say('left8')} />,
              subject: say('exampleFirm'),
              subjectNote: 'JD-2569-0405',
              task: say('task2'),
              taskNote: say('task2Note'),
              action: (
                <Button size="sm" variant="secondary">
                  {say('review')}
                </Button>
              ),
              chosen: true,
            },
          ]}
        />
        <CaseList
          className="mt-4 max-w-80"
          items={[
            {
              key: '1',
              href: '#case',
              when: say('late2'),
              whenTone: 'late',
              clock: <ClockStrip total={5} done={5} late={2} size="sm" />,
              title: say('task1'),
              lines: [say('exampleFirm'), 'JD-2569-0371'],
              current: true,
            },
            {
              key: '2',
              href: '#other',
              when: say('dueToday'),
              whenTone: 'due',
              clock: <ClockStrip total={5} done={5} size="sm" />,
              title: say('task2'),
              lines: [say('examplePartner')],
            },
          ]}
        />
      </Part>
      <Part title={say('headings.calendar')}>
        <BinationalCalendar
          caption={`${say('calendarCaption')} ${suffix}`}
          rows={[say('thailand'), say('japan')]}
          weeks={[[day(23), day(24), day(25, true), day(26), day(27)], [day(30)]]}
          worksText={say('works')}
          holidayText={say('holiday')}
          note={say('calendarNote')}
        />
      </Part>
      <Part title={say('headings.pair')}>
        <PairTable
          caption={say('headings.pair')}
          sides={[say('thaiSide'), say('japanSide')]}
          seam={say('seam')}
          rows={[
            {
              key: '1',
              tone: 1,
              criterion: say('criterionIndustry'),
              left: say('industryValue'),
              leftPoints: 221,
              right: say('food'),
              rightPoints: 221,
              verdict: <Tag tone="ok">{say('agree')}</Tag>,
            },
            {
              key: '2',
              tone: 3,
              criterion: say('criterionRequirement'),
              left: say('req1Note'),
              leftPoints: 110,
              right: say('req1'),
              rightPoints: 73,
              verdict: <Tag tone="ok">{say('agree')}</Tag>,
            },
            {
              key: '3',
              continues: true,
              left: say('req2Note'),
              right: say('req2'),
              verdict: <Tag tone="unknown">{say('unknown')}</Tag>,
            },
          ]}
        />
      </Part>
      <Part title={say('headings.guards')}>
        <GuardList
          stateTexts={{
            clear: say('guardStates.clear'),
            warn: say('guardStates.warn'),
            stop: say('guardStates.stop'),
          }}
          items={[
            { key: '1', state: 'clear', text: say('guard1') },
            { key: '2', state: 'warn', text: say('guard2'), note: say('guard2Note') },
            { key: '3', state: 'stop', text: say('guard3') },
          ]}
        />
      </Part>
      <Part title={say('headings.messages')}>
        <TurnBlock
          headingLevel="h4"
          side="partner"
          label={say('yours')}
          title={say('event4')}
          clock={<ClockStrip total={5} done={2} label={say('left8')} />}
          actions={<Button variant="turn">{say('choose')}</Button>}
          note={say('infoText')}
        >
          <MessagePair
            sides={(['th', 'ja'] as const).map((side) => ({
              language: languageNames[side],
              lang: side,
              tag: (
                <TranslationTag origin={side === 'th' ? 'original' : 'machine'}>
                  {say(side === 'th' ? 'original' : 'machine')}
                </TranslationTag>
              ),
              text: words[side].rich('quote', {
                changed: (figure) => <ChangedText>{figure}</ChangedText>,
              }),
            }))}
          />
        </TurnBlock>
      </Part>
      <Part title={say('headings.timeline')}>
        <TwoDeskTimeline
          label={say('headings.timeline')}
          sides={[say('thaiDesk'), say('japanDesk')]}
          zones={[say('bangkok'), say('tokyo')]}
          entries={[
            {
              key: '1',
              desk: 'thai',
              day: say('day1'),
              times: ['10:12', '12:12'],
              title: say('event1'),
              children: <p className="text-muted">{say('exampleFirm')}</p>,
            },
            { key: '2', desk: 'japanese', times: ['15:41', '17:41'], title: say('event2') },
            {
              key: '3',
              desk: 'japanese',
              day: say('day2'),
              times: ['10:20', '12:20'],
              state: 'now',
              title: say('event4'),
            },
            { key: '4', desk: 'japanese', state: 'future', title: say('event5') },
          ]}
        />
      </Part>
      <Part title={say('headings.process')}>
        <ProcessThread
          steps={[
            { key: '1', title: say('step1'), text: say('step1Text'), done: true },
            { key: '2', title: say('step2'), limit: say('step2Limit') },
            { key: '3', title: say('step3'), limit: say('step3Limit') },
          ]}
        />
        <h3 className="mt-6 mb-3 text-sm font-normal text-muted">{say('headings.disclosure')}</h3>
        <DisclosureLadder
          openText={say('openText')}
          closedText={say('closedText')}
          stages={[
            { key: '1', title: say('stage1'), open: true, children: say('stage1Note') },
            { key: '2', title: say('stage2'), open: false, children: say('stage2Note') },
            { key: '3', title: say('stage3'), open: false, children: say('stage3Note') },
          ]}
        />
      </Part>
    </>
  );
}
