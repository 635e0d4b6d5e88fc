import { mayOpenLink } from '@/lib/one-tap/may-open';
import {
  type ClosedLink,
  findOutcomeLink,
  findSurveyLink,
  type OutcomeLink,
  type SurveyLink,
} from './link-queries';

/** Links as their pages read them: with a limit on tries, so that nobody guesses in bulk. */
type Busy = { kind: 'busy' };

export async function openSurveyLink(
  token: string,
  now: Date,
): Promise<Busy | ClosedLink | SurveyLink> {
  return (await mayOpenLink()) ? findSurveyLink(token, now) : { kind: 'busy' };
}

export async function openOutcomeLink(
  token: string,
  now: Date,
): Promise<Busy | ClosedLink | OutcomeLink> {
  return (await mayOpenLink()) ? findOutcomeLink(token, now) : { kind: 'busy' };
}
