import { db, type Tx } from '@/lib/db/client';
import { registrationInclude } from '@/lib/event/registering';
import { consentTakenBack, isAhead, registrationAfter } from '@/lib/event/states';
import type { Names } from '@/lib/i18n/locales';
import { unlist } from './unlisting';
import { withdraw } from './withdrawing';

/** As the firm's own people are told of it. */
const words: Names = {
  th: 'กิจการถอนความยินยอม หากประสงค์จะลงทะเบียนอีก กิจการต้องให้ความยินยอมและผ่านการตรวจใหม่ก่อน',
  ja: '企業登録の同意の撤回。再度の参加登録には、同意と企業登録の審査が必要です。',
  en: 'the firm withdrew its consent. To register again, it first has to consent and be approved once more.',
};

/**
 * A firm that took back what its registration rests on leaves the events that have not begun, and
 * is on no list any more. One that has been approved anew meanwhile has agreed anew.
 */
export async function leaveEvents(smeId: string, now = new Date()): Promise<void> {
  const registrations = await db.eventRegistration.findMany({
    where: { smeId, sme: { state: { not: 'APPROVED' } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of registrations) {
    await db.$transaction((tx) => leaveOne(tx, id, now), { timeout: 60_000 });
  }
}

async function leaveOne(tx: Tx, id: string, now: Date): Promise<void> {
  const registration = await tx.eventRegistration.findUniqueOrThrow({
    where: { id },
    include: registrationInclude,
  });
  const { event, state, version } = registration;
  if (isAhead(event.state) && registrationAfter(state, 'cancel') !== null) {
    const about = { version, reason: consentTakenBack, words, now };
    const done = await withdraw(tx, registration, about);
    // Somebody changed it at this moment: the job looks again.
    if (!done.ok) throw new Error(`${id} did not leave its event: ${done.failure.code}`);
  }
  await unlist(tx, id);
}
