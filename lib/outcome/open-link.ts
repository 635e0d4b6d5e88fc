import { takePoint } from '@/lib/auth/limits';
import { clientAddress } from '@/lib/http/address';
import {
  type ClosedLink,
  findOutcomeLink,
  findSurveyLink,
  type OutcomeLink,
  type SurveyLink,
} from './link-queries';

/** Links as their pages read them: with a limit on tries, so that nobody guesses in bulk. */
type Busy = { kind: 'busy' };

async function within(): Promise<boolean> {
  return takePoint('partner-link', await clientAddress());
}

export async function openSurveyLink(
  token: string,
  now: Date,
): Promise<Busy | ClosedLink | SurveyLink> {
  return (await within()) ? findSurveyLink(token, now) : { kind: 'busy' };
}

export async function openOutcomeLink(
  token: string,
  now: Date,
): Promise<Busy | ClosedLink | OutcomeLink> {
  return (await within()) ? findOutcomeLink(token, now) : { kind: 'busy' };
}
