import type { Tx } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import type { Moved } from './move-over';

/** Who is told of a province that changes its centre. */
export type Told = {
  id: string;
  fromCode: string;
  toCode: string;
  byId: string;
  /** In three languages, for whoever reads the mail. */
  names: { province: Names; from: Names; to: Names };
};

const path = '/officer/centres/provinces';

const addressed = (reader: MailReader) => ({ ...reader, userId: reader.id });

const officersAt = (tx: Tx, codes: string[]) =>
  mailReaders(tx, { role: 'OFFICER', centreCode: { in: codes } });

const headsOf = (tx: Tx, codes: readonly string[]) =>
  mailReaders(tx, { centreHeadOf: { code: { in: [...codes] } } });

const maker = (tx: Tx, { byId }: Told) => mailReaders(tx, { id: byId });

/** Both heads are asked; a centre without one answers once headquarters has named one. */
export async function askHeads(
  tx: Tx,
  told: Told,
  words: { by: string; reason: string },
): Promise<void> {
  for (const head of await headsOf(tx, [told.fromCode, told.toCode])) {
    await queueMail(tx, {
      template: 'centre-change-asked',
      params: { ...told.names, ...words, path },
      to: addressed(head),
      dedupeKey: `centre-change-asked ${told.id} ${head.id}`,
    });
  }
}

/** Officers of both centres, who made the change, who got cases, and the firms. */
export async function tellMoved(tx: Tx, told: Told, moved: Moved, by: string): Promise<void> {
  const { counts, smeIds, assigned } = moved;
  const readers = [
    ...(await officersAt(tx, [told.fromCode, told.toCode])),
    ...(await maker(tx, told)),
  ];
  for (const reader of readers) {
    await queueMail(tx, {
      template: 'centre-change-moved',
      params: { ...told.names, ...counts, path },
      to: addressed(reader),
      dedupeKey: `centre-change-moved ${told.id} ${reader.id}`,
    });
    const got = assigned.get(reader.id);
    const [code] = got?.codes ?? [];
    if (!got || !code) continue;
    const count = got.codes.length;
    await queueMail(tx, {
      template: 'casework-assigned',
      params: {
        ...{ by, count, code },
        path: count === 1 ? `/officer/introductions/${code}` : '/officer/cases',
      },
      to: addressed(reader),
      dedupeKey: `casework-assigned ${told.id} ${reader.id}`,
    });
  }
  for (const member of await mailReaders(tx, { role: 'SME_MEMBER', smeId: { in: smeIds } })) {
    await queueMail(tx, {
      template: 'centre-change-firm',
      params: { ...told.names, path: `/centres/${told.toCode}` },
      to: addressed(member),
      dedupeKey: `centre-change-firm ${told.id} ${member.id}`,
    });
  }
}

/** Who made the change, and the officers of both centres: what is open stays where it is. */
export async function tellKept(
  tx: Tx,
  told: Told,
  words: { by: string; reason: string },
): Promise<void> {
  const readers = [
    ...(await officersAt(tx, [told.fromCode, told.toCode])),
    ...(await maker(tx, told)),
  ];
  for (const reader of readers) {
    await queueMail(tx, {
      template: 'centre-change-kept',
      params: { ...told.names, ...words, path },
      to: addressed(reader),
      dedupeKey: `centre-change-kept ${told.id} ${reader.id}`,
    });
  }
}

/** Both heads, who were asked, and who made the change, unless they withdraw it themselves. */
export async function tellWithdrawn(
  tx: Tx,
  told: Told,
  words: { by: string; reason: string; firms: number },
  withdrawnById: string,
): Promise<void> {
  const readers = [
    ...(await headsOf(tx, [told.fromCode, told.toCode])),
    ...(told.byId === withdrawnById ? [] : await maker(tx, told)),
  ];
  for (const reader of readers) {
    await queueMail(tx, {
      template: 'centre-change-withdrawn',
      params: { ...told.names, ...words, path },
      to: addressed(reader),
      dedupeKey: `centre-change-withdrawn ${told.id} ${reader.id}`,
    });
  }
}

/**
 * Once to each head who has not answered, so that one who was named meanwhile reads it, too.
 *
 * @returns to how many heads a mail goes or has gone
 */
export async function remindHeads(
  tx: Tx,
  told: Told,
  silent: readonly string[],
  words: { by: string; reason: string; since: Date },
): Promise<number> {
  const heads = await headsOf(tx, silent);
  for (const head of heads) {
    const since = { date: words.since.toISOString() };
    await queueMail(tx, {
      template: 'centre-change-reminder',
      params: { ...told.names, ...words, since, path },
      to: addressed(head),
      dedupeKey: `centre-change-reminder ${told.id} ${head.id}`,
    });
  }
  return heads.length;
}

export type Sides = 'none' | 'from' | 'to' | 'both';

/** Headquarters, once: who does not answer, and which centre has nobody who could. */
export async function tellSilent(
  tx: Tx,
  told: Told,
  words: { since: Date; side: Sides; without: Sides },
): Promise<void> {
  for (const reader of await mailReaders(tx, { role: 'OFFICER', centreCode: null })) {
    const since = { date: words.since.toISOString() };
    await queueMail(tx, {
      template: 'centre-change-silent',
      params: { ...told.names, ...words, since, path },
      to: addressed(reader),
      dedupeKey: `centre-change-silent ${told.id} ${reader.id}`,
    });
  }
}
