import type { Viewer } from '@/lib/auth/viewer-type';
import { type DisclosedCase, isOpenFor, stageRow } from './disclosure';

/**
 * Who reads a case, and how far the two sides have let each other in. Pure. Every projection of a
 * case (its detail, messages, files, meetings, outcomes, timeline) takes a reader.
 */
export type ReaderSide = 'SME' | 'PARTNER' | 'OFFICER' | 'DESK' | 'ADMIN';

export type CaseReader = {
  readonly side: ReaderSide;
  /** The firm's name. */
  readonly firmName: boolean;
  /** The firm's contact data and the names of its people. */
  readonly firmContact: boolean;
  /** The partner's contact data and the names of its people; its own name is public. */
  readonly partnerContact: boolean;
  /** Files that the other side has marked as confidential. */
  readonly documents: boolean;
};

/** What a side, or whoever works for it, reads of the other. */
function readsOf(row: DisclosedCase, side: 'SME' | 'PARTNER') {
  return {
    contact: isOpenFor(row, 'CONTACT', side),
    documents: isOpenFor(row, 'DOCUMENTS', side),
    looked: Boolean(
      stageRow(row, 'DOCUMENTS')?.[side === 'SME' ? 'seenBySmeAt' : 'seenByPartnerAt'],
    ),
  };
}

/**
 * A side reads its own and what the other has let it open. Officers work for the firm, the desk for
 * the partner: each reads the other side's as the side that it works for does, officers what has
 * been looked at (the desk may look on a partner's behalf, which opens it).
 */
export function readerOf(viewer: Pick<Viewer, 'role'>, row: DisclosedCase): CaseReader {
  const firm = readsOf(row, 'SME');
  const partner = readsOf(row, 'PARTNER');
  switch (viewer.role) {
    case 'SME_MEMBER':
      return { ...own('SME', row), documents: firm.documents };
    case 'PARTNER_CONTACT':
      return partnerReader(row);
    case 'OFFICER':
      return { ...own('SME', row), side: 'OFFICER', documents: firm.documents && firm.looked };
    case 'JAPAN_DESK':
      return { ...own('PARTNER', row), side: 'DESK', firmName: true };
    case 'ADMIN':
      return {
        ...own('SME', row),
        side: 'ADMIN',
        documents: firm.documents && firm.looked && partner.documents && partner.looked,
      };
  }
}

/** The partner's contact, with an account or by a link. */
export function partnerReader(row: DisclosedCase): CaseReader {
  return own('PARTNER', row);
}

function own(side: 'SME' | 'PARTNER', row: DisclosedCase): CaseReader {
  const { contact, documents } = readsOf(row, side);
  return side === 'SME'
    ? { side, firmName: true, firmContact: true, partnerContact: contact, documents }
    : {
        side,
        firmName: isOpenFor(row, 'NAME', 'PARTNER'),
        firmContact: contact,
        partnerContact: true,
        documents,
      };
}

/** Whether a reader may know the name of a person who acted; `side` as in IntroductionEvent. */
export function namesPersonOf(reader: CaseReader, side: string): boolean {
  if (side === 'SME') return reader.firmContact;
  return side === 'PARTNER' || side === 'PARTNER_LINK' ? reader.partnerContact : true;
}

/** As in the schema's enum Audience. */
export type Audience = 'ALL' | 'THAI_SIDE' | 'JAPANESE_SIDE' | 'STAFF';

const readers: Record<Audience, readonly ReaderSide[]> = {
  ALL: ['SME', 'PARTNER', 'OFFICER', 'DESK', 'ADMIN'],
  THAI_SIDE: ['SME', 'OFFICER', 'ADMIN'],
  JAPANESE_SIDE: ['PARTNER', 'DESK', 'ADMIN'],
  STAFF: ['OFFICER', 'DESK', 'ADMIN'],
};

/** Whether something that was written for an audience exists for a reader. */
export function isFor(audience: Audience, side: ReaderSide): boolean {
  return readers[audience].includes(side);
}
