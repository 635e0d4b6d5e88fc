import { Prisma, type Tx } from '@/lib/db/client';
import { readTexts } from '@/lib/text-record/read';
import { removeText, writeOriginal } from '@/lib/text-record/write';
import { readMasked, writerSelect } from './posted-mask';
import { endRange, type PostedInput } from './posted-schema';

/** Writing a posted need's row, words and recipients. */
export const postedInclude = {
  sme: { select: { id: true, code: true, centreCode: true, state: true, isExample: true } },
  partner: { select: { id: true, code: true, archivedAt: true, isExample: true } },
  recipients: { select: { recipientId: true } },
} satisfies Prisma.PostedNeedInclude;

export type PostedRecord = Prisma.PostedNeedGetPayload<{ include: typeof postedInclude }>;

const jsonOrNull = (value: Prisma.InputJsonObject | null) => value ?? Prisma.DbNull;

/** The columns that a form fills. */
export function columnsOf(input: PostedInput, now: Date) {
  const { volumeAmount, volumeUnit, volumePer, costAmount, costCurrency, costPer } = input;
  return {
    kind: input.kind,
    industries: input.industries,
    fields: input.fields,
    phases: input.phases,
    volume: jsonOrNull(
      volumeAmount
        ? { amount: volumeAmount, unit: volumeUnit ?? 'piece', per: volumePer ?? 'month' }
        : null,
    ),
    cost: jsonOrNull(
      costAmount
        ? { amount: costAmount, currency: costCurrency ?? 'THB', per: costPer ?? 'total' }
        : null,
    ),
    leadTimeDays: input.leadTimeDays,
    requirements: input.rows as Prisma.InputJsonArray,
    isPublic: input.audience === 'public',
    hidesName: input.hidesName,
    endsOn: new Date(`${input.endsOn ?? endRange(now).usual}T00:00:00Z`),
  };
}

const words = ['title', 'specification'] as const;

/** The owner's words, in the one language in which they are written. */
export async function saveWords(
  tx: Tx,
  needId: string,
  input: PostedInput,
  writtenById: string,
): Promise<void> {
  for (const field of words) {
    const key = { ownerKind: 'POSTED_NEED', ownerId: needId, field } as const;
    const body = input[field];
    if (!body) {
      await removeText(tx, key);
      continue;
    }
    // Written again in another language: the first version is no longer what its author says.
    await tx.text.deleteMany({
      where: { ...key, origin: 'ORIGINAL', language: { not: input.language } },
    });
    await writeOriginal(tx, key, { language: input.language, body, writtenById });
  }
}

/** Keeps those recipients that exist and stand across the table. */
export async function saveRecipients(
  tx: Tx,
  need: { id: string; smeId: string | null },
  given: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(given)];
  const where = { id: { in: ids } };
  const found =
    need.smeId !== null
      ? await tx.partner.findMany({ where: { ...where, archivedAt: null }, select: { id: true } })
      : await tx.sme.findMany({ where: { ...where, state: 'APPROVED' }, select: { id: true } });
  await tx.needRecipient.deleteMany({ where: { needId: need.id } });
  await tx.needRecipient.createMany({
    data: found.map(({ id }) => ({ needId: need.id, recipientId: id })),
  });
  return found.map(({ id }) => id);
}

/** `ND-0001` */
export async function nextNeedCode(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number('posted-need') AS number`;
  if (!row) throw new Error('no running number was given');
  return `ND-${String(row.number).padStart(4, '0')}`;
}

/** What mails call the need, without its owner's name; its code while it has no title. */
export async function titleOf(tx: Tx, need: { id: string; code: string }): Promise<string> {
  const rows = await readTexts(tx, [{ kind: 'POSTED_NEED', id: need.id }], ['title']);
  const { sme, partner } = await tx.postedNeed.findUniqueOrThrow({
    where: { id: need.id },
    select: { sme: { select: writerSelect }, partner: { select: writerSelect } },
  });
  // A mail has no labels: what nobody has checked is not in it.
  const sure = rows.filter(({ origin }) => origin !== 'MACHINE');
  const to = { to: 'unnamed', locale: 'th' } as const;
  return readMasked(sure, sme ?? partner, to)?.body ?? need.code;
}

export function needSubject(need: {
  id: string;
  code: string;
  sme: { centreCode: string | null } | null;
}) {
  const centreCode = need.sme?.centreCode ?? null;
  return { kind: 'posted-need', id: need.id, label: need.code, centreCode };
}

/** The side that a need belongs to. */
export function sideOfNeed(need: { smeId: string | null; partnerId: string | null }) {
  return need.smeId !== null
    ? ({ side: 'SME', id: need.smeId } as const)
    : ({ side: 'PARTNER', id: need.partnerId ?? '' } as const);
}
