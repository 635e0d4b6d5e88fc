import type { Prisma, TextOwner, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { type Hide, hiderOf } from '@/lib/introduction/disclosure-mask';
import { maskWords, writerSelect } from '@/lib/need/posted-mask';
import type { TextKey } from '@/lib/text-record/write';
import { caseMoves, isForOthers, sharedAudiences } from './for-readers';

/** A text that a machine may see, and how. */
export type MachineReadable = {
  /** Strikes out every name and contact that any reader may not know yet. */
  hide: Hide;
  /** The case whose open pages are told of a translation. */
  caseId: string | null;
};

/**
 * Whether a text is for readers of another language: published, not within one side. What anybody
 * might not know yet is struck out for the machine, at every stage: its words are read by all.
 */
export async function findMachineReadable(
  tx: Tx,
  { ownerKind, ownerId, field }: TextKey,
  language: Locale,
): Promise<MachineReadable | null> {
  if (!isForOthers(ownerKind, field)) return null;
  switch (ownerKind) {
    case 'SME':
    case 'NEED':
      return readFirm(tx, ownerKind, ownerId);
    case 'INTRODUCTION':
      if (field.startsWith('event:') && !(await isTranslatedMove(tx, ownerId, field, language))) {
        return null;
      }
      return readCase(tx, { id: ownerId });
    case 'MESSAGE':
      return readCase(tx, {
        messages: { some: { id: ownerId, audience: { in: [...sharedAudiences] } } },
      });
    case 'MEETING':
      return readCase(tx, { meetings: { some: { id: ownerId } } });
    case 'SURVEY':
      return readCase(tx, { meetings: { some: { surveys: { some: { id: ownerId } } } } });
    case 'DESK_REQUEST':
      return readRequest(tx, ownerId);
    case 'POSTED_NEED':
      return readNeed(tx, ownerId);
    case 'NEED_PROPOSAL':
      return readProposal(tx, ownerId);
    // Notes of a partner, and what is written in a programme, a consultation or an article, are
    // turned into other languages by people.
    default:
      return null;
  }
}

async function isTranslatedMove(tx: Tx, id: string, field: string, language: Locale) {
  const event = await tx.introductionEvent.findFirst({
    where: { id: field.slice('event:'.length), introductionId: id },
    select: { move: true },
  });
  return event !== null && caseMoves[language].includes(event.move);
}

const parties = {
  sme: { select: writerSelect },
  partner: { select: writerSelect },
} as const;

/** Nobody knows the other yet. */
const nobody = { firmName: false, firmContact: false, partnerContact: false };

async function readCase(
  tx: Tx,
  where: Prisma.IntroductionWhereInput,
): Promise<MachineReadable | null> {
  const found = await tx.introduction.findFirst({
    where,
    select: {
      id: true,
      sme: { select: writerSelect },
      partner: { select: writerSelect },
    },
  });
  return found && { hide: hiderOf(found, nobody), caseId: found.id };
}

/** A firm's words once its registration is approved. */
async function readFirm(
  tx: Tx,
  kind: Extract<TextOwner, 'SME' | 'NEED'>,
  id: string,
): Promise<MachineReadable | null> {
  const sme = await tx.sme.findFirst({
    where: { state: 'APPROVED', ...(kind === 'SME' ? { id } : { needs: { some: { id } } }) },
    select: writerSelect,
  });
  return sme && { hide: (words) => maskWords(words, sme, 'unnamed'), caseId: null };
}

/** Between the desks; what it says of a case is as little for the machine as the case's own words. */
async function readRequest(tx: Tx, id: string): Promise<MachineReadable | null> {
  const request = await tx.deskRequest.findUnique({ where: { id } });
  if (!request) return null;
  if (!request.introductionId) return { hide: (words) => words, caseId: null };
  return readCase(tx, { id: request.introductionId });
}

/** Drafts are their firm's and officer's. */
async function readNeed(tx: Tx, id: string): Promise<MachineReadable | null> {
  const need = await tx.postedNeed.findFirst({ where: { id, state: 'OPEN' }, select: parties });
  return need && { hide: hideWriters([need.sme, need.partner]), caseId: null };
}

async function readProposal(tx: Tx, id: string): Promise<MachineReadable | null> {
  const proposal = await tx.needProposal.findFirst({
    where: { id, state: { not: 'WITHDRAWN' } },
    select: { ...parties, need: { select: parties } },
  });
  if (!proposal) return null;
  const { sme, partner, need } = proposal;
  return { hide: hideWriters([sme, partner, need.sme, need.partner]), caseId: null };
}

function hideWriters(writers: readonly (Parameters<typeof maskWords>[1] | null)[]): Hide {
  return (words) => writers.reduce((left, writer) => maskWords(left, writer, 'unnamed'), words);
}
