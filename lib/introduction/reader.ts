/**
 * Who reads a case, and how far the two sides have let each other in. Pure. Every projection of a
 * case (its detail, messages, files, meetings, outcomes, timeline) takes a reader.
 */
export type ReaderSide = 'SME' | 'PARTNER' | 'OFFICER' | 'DESK' | 'ADMIN';

export type CaseReader = {
  readonly side: ReaderSide;
  /** The firm's name, its people's names. */
  readonly firmName: boolean;
  readonly firmContact: boolean;
  readonly partnerContact: boolean;
  /** Files that the other side has marked as confidential. */
  readonly documents: boolean;
};

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

/** The audiences that a side may write to, the widest first. */
export function audiencesOf(side: ReaderSide): Audience[] {
  const all: Audience[] = ['ALL', 'THAI_SIDE', 'JAPANESE_SIDE', 'STAFF'];
  return all.filter((audience) => isFor(audience, side));
}
