import { Alert } from '@/components/ui/alert';
import { Button, ButtonLink } from '@/components/ui/button';
import { ClockStrip } from '@/components/ui/clock-strip';
import { ExampleTag, StateTag, Tag, TranslationTag, TrustBadge } from '@/components/ui/tag';
import { TurnMark } from '@/components/ui/turn-mark';
import { TurnStrip } from '@/components/ui/turn-strip';
import { Part } from './part';
import type { Sample } from './say';

const sides = ['sme', 'officer', 'partner', 'both', 'none'] as const;

export function MarkSamples({ say, suffix }: Sample) {
  return (
    <>
      <Part title={say('headings.turn')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-3 text-xs">
          {sides.map((side) => (
            <li key={side}>
              <span className="flex gap-2">
                <TurnMark side={side} size={46} />
                {side === 'none' ? null : <TurnMark side={side} yours size={46} />}
              </span>
              {say(side)}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('headings.type')}>
        {(['text-x3', 'text-x2', 'text-xl', 'text-lg'] as const).map((step) => (
          <p key={step} className={step}>
            {say('typeSample')}
          </p>
        ))}
        {(['text-md', 'text-sm', 'text-xs'] as const).map((step) => (
          <p key={step} className={`${step} max-w-text`}>
            {say('typeBody')}
          </p>
        ))}
      </Part>
      <Part title={say('headings.buttons')}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-3">
          <Button>{say('ask')}</Button>
          <Button variant="secondary">{say('giveBack')}</Button>
          <Button variant="turn">{say('choose')}</Button>
          <Button variant="quiet">{say('notForUs')}</Button>
          <Button variant="bad">{say('reject')}</Button>
          <Button disabled>{say('disabled')}</Button>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button size="sm">{say('review')}</Button>
          <ButtonLink href={`#specimen-${suffix}`} size="sm" variant="secondary">
            {say('review')}
          </ButtonLink>
          <Button size="xs" variant="secondary">
            {say('askThis')}
          </Button>
        </div>
      </Part>
      <Part title={say('headings.tags')}>
        <div className="flex flex-wrap items-center gap-2">
          <Tag>{say('food')}</Tag>
          <Tag tone="mark">{say('parts')}</Tag>
          <StateTag side="sme" yours>
            {say('yours')}
          </StateTag>
          <StateTag side="partner">{say('partner')}</StateTag>
          <Tag tone="ok">{say('met')}</Tag>
          <Tag tone="warn">{say('dueToday')}</Tag>
          <Tag tone="bad">{say('unmet')}</Tag>
          <Tag tone="unknown">{say('unknown')}</Tag>
          <TranslationTag origin="original">{say('original')}</TranslationTag>
          <TranslationTag origin="machine">{say('machine')}</TranslationTag>
          <TranslationTag origin="checked">{say('checkedBy')}</TranslationTag>
          <TranslationTag origin="stale">{say('stale')}</TranslationTag>
          <TranslationTag origin="missing">{say('missing')}</TranslationTag>
          <ExampleTag>{say('example')}</ExampleTag>
        </div>
        <div className="mt-2 flex flex-wrap gap-x-5">
          <TrustBadge level="verified">{say('verified')}</TrustBadge>
          <TrustBadge level="claimed">{say('claimed')}</TrustBadge>
          <TrustBadge level="expired">{say('expired')}</TrustBadge>
        </div>
      </Part>
      <Part title={say('headings.alerts')}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 sm:grid-cols-2">
          <Alert tone="turn" title={say('yours')}>
            {say('turnText')}
          </Alert>
          <Alert tone="ok" title={say('sent')}>
            {say('sentText')}
          </Alert>
          <Alert tone="warn" title={say('metBefore')}>
            {say('metBeforeText')}
          </Alert>
          <Alert tone="bad" title={say('toFix')}>
            {say('juristicError')}
          </Alert>
          <Alert title={say('infoTitle')}>{say('infoText')}</Alert>
        </div>
        <TurnStrip
          className="mt-4"
          side="sme"
          label={say('yours')}
          clock={<ClockStrip total={5} done={3} size="sm" stacked label={say('left8')} />}
          action={<Button variant="turn">{say('choose')}</Button>}
        >
          {say('turnText')}
        </TurnStrip>
      </Part>
      <Part title={say('headings.clock')}>
        <div className="flex flex-wrap gap-x-8 gap-y-2">
          <ClockStrip total={10} done={2} label={say('left8')} />
          <ClockStrip total={3} done={3} label={say('dueToday')} />
          <ClockStrip total={5} done={5} late={2} label={say('late2')} />
          <ClockStrip total={10} done={10} late={2} size="sm" stacked label={say('late2')} />
        </div>
      </Part>
    </>
  );
}
