import type { Tx } from '@/lib/db/client';
import type { Result } from '@/lib/failure';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';
import { type RegistrationRecord, registrationInclude } from './registering';

export type ByLink = { link: OneTap; registration: RegistrationRecord };

/** The registration that a link opens; null when there never was such a link. */
export async function findByLink(tx: Tx, token: string): Promise<ByLink | null> {
  const link = await findOneTap(tx, 'EVENT', token);
  if (!link) return null;
  const registration = await tx.eventRegistration.findUnique({
    where: { id: link.subjectId },
    include: registrationInclude,
  });
  return registration && { link, registration };
}

/** The same for a command: its date is looked at when it acts. */
export const loadByLink = ({ tx, input }: { tx: Tx; input: { token: string } }) =>
  findByLink(tx, input.token);

/** A link does nothing any more once it has ended. */
export function refusedLink({ link }: ByLink, now: Date): Result<never> | null {
  return refuseOneTap(link, now);
}
