import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { choose, dismiss } from '@/lib/event-day/day-actions';
import type { DayDisruption } from '@/lib/event-day/day-board';
import type { StoredProposal } from '@/lib/event-day/repair-schema';
import type { DayView } from './day-view';

const mostChanges = 8;

/** What waits for a choice: each way to go on, with what it changes for whom. */
export function OpenDisruptions({ board, words, own }: DayView) {
  const { t } = words;
  if (board.open.length === 0) return null;
  return (
    <Section title={t('day.open')} id="open" className="scroll-mt-20">
      <div className="mt-4 grid gap-6">
        {board.open.map((disruption) => (
          <Alert key={disruption.id} tone="warn" title={titleOf(disruption, words)}>
            <div className="grid gap-4">
              <p className="text-sm text-muted">
                {t('day.reportedBy', {
                  name: disruption.byName,
                  ms: disruption.tookMs ?? 0,
                })}
              </p>
              <ol className="grid gap-4">
                {disruption.proposals.map((proposal, index) => (
                  <li key={proposalKey(proposal)} className="border-line border-t pt-3">
                    <Proposal proposal={proposal} words={words} />
                    <ActionForm
                      action={choose}
                      nouns={['event-disruption', 'event-day']}
                      id={`choose-${disruption.id}-${index}`}
                    >
                      <input type="hidden" name="disruptionId" value={disruption.id} />
                      <input type="hidden" name="choice" value={index} />
                      <input type="hidden" name="back" value={own} />
                      <SubmitButton
                        size="sm"
                        variant={index === 0 ? 'primary' : 'secondary'}
                        wide="phone"
                      >
                        {t(`day.choose.${key(proposal.kind)}`)}
                      </SubmitButton>
                    </ActionForm>
                  </li>
                ))}
              </ol>
              <ActionForm
                action={dismiss}
                nouns={['event-disruption']}
                id={`dismiss-${disruption.id}`}
              >
                <input type="hidden" name="disruptionId" value={disruption.id} />
                <input type="hidden" name="back" value={own} />
                <SubmitButton size="sm" variant="quiet">
                  {t('day.dismiss')}
                </SubmitButton>
              </ActionForm>
            </div>
          </Alert>
        ))}
      </div>
    </Section>
  );
}

const key = (kind: StoredProposal['kind']) => (kind === 'online-later' ? 'online' : kind);

const proposalKey = ({ kind, changes }: StoredProposal) =>
  `${kind} ${changes.map(({ smeRegId, partnerRegId }) => smeRegId + partnerRegId).join()}`;

function Proposal({ proposal, words }: { proposal: StoredProposal; words: DayView['words'] }) {
  const { t } = words;
  const { kind, changes } = proposal;
  const dropped = changes.filter(({ to }) => to === null).length;
  return (
    <div className="mb-3">
      <p className="font-semibold">{t(`day.repair.${key(kind)}`)}</p>
      <p className="text-sm text-muted">{t('day.effect', { changes: changes.length, dropped })}</p>
      <ul className="mt-1 list-disc pl-5 text-sm">
        {changes.slice(0, mostChanges).map((change) => (
          <li key={`${change.smeRegId} ${change.partnerRegId}`}>{words.change(change)}</li>
        ))}
      </ul>
      {changes.length > mostChanges ? (
        <p className="text-sm text-muted">
          {t('day.moreChanges', { count: changes.length - mostChanges })}
        </p>
      ) : null}
    </div>
  );
}

function titleOf({ kind, subjectId, slotNumber }: DayDisruption, words: DayView['words']): string {
  return words.t(`day.happened.${kind}`, {
    subject: words.subject(subjectId),
    time: words.dayTime(slotNumber),
  });
}

/** The last ones, so that the next colleague sees what was done. */
export function ResolvedDisruptions({ board, words }: DayView) {
  const { t } = words;
  if (board.resolved.length === 0) return null;
  return (
    <Section title={t('day.resolved')} size="md">
      <ul className="mt-2 grid gap-2 text-sm">
        {board.resolved.map((disruption) => {
          const chosen = disruption.proposals[disruption.chosen ?? -1];
          return (
            <li key={disruption.id} className="wrap-anywhere">
              {titleOf(disruption, words)}
              {' · '}
              {chosen ? t(`day.repair.${key(chosen.kind)}`) : t('day.noChange')}
              {' · '}
              {disruption.resolvedByName}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
