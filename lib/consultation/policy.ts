import { isHeadquarters, isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { type ConsultationMove, type ConsultationState, canMove } from './states';

/**
 * Who does what with a question. Pure. The firm asks and rates; the advisor who has it answers; the
 * head of a centre and headquarters see to what nobody has.
 */
export type PolicyThing = {
  smeId: string;
  state: ConsultationState;
  centreCode: string;
  handledAtCode: string;
  advisorId: string | null;
  /** Heads of the two centres. */
  centreHeadId: string | null;
  handlerHeadId: string | null;
  ratedAt: Date | null;
};

export function isOwnFirm(viewer: Viewer, thing: Pick<PolicyThing, 'smeId'>): boolean {
  return viewer.role === 'SME_MEMBER' && viewer.smeId !== null && viewer.smeId === thing.smeId;
}

/** The head of either centre, or somebody of headquarters; who has gone elsewhere heads nothing. */
export function leads(
  viewer: Viewer,
  thing: Pick<PolicyThing, 'centreCode' | 'handledAtCode' | 'centreHeadId' | 'handlerHeadId'>,
): boolean {
  if (viewer.role !== 'OFFICER') return false;
  const { centreCode, handledAtCode, centreHeadId, handlerHeadId } = thing;
  return (
    isHeadquarters(viewer) ||
    (viewer.id === handlerHeadId && viewer.centreCode === handledAtCode) ||
    (viewer.id === centreHeadId && viewer.centreCode === centreCode)
  );
}

export function hasIt(viewer: Viewer, thing: Pick<PolicyThing, 'advisorId'>): boolean {
  return viewer.role === 'OFFICER' && thing.advisorId === viewer.id;
}

/** Reads the whole of it, the staff's notes included. */
export function isStaffOf(
  viewer: Viewer,
  thing: Pick<PolicyThing, 'centreCode' | 'handledAtCode' | 'advisorId'>,
): boolean {
  if (viewer.role === 'ADMIN') return true;
  return (
    isOfficerOf(viewer, thing.centreCode) ||
    isOfficerOf(viewer, thing.handledAtCode) ||
    hasIt(viewer, thing)
  );
}

type Who = 'firm' | 'staff' | 'in-charge' | 'lead' | 'answering-centre' | 'advisor-here';

const who: Record<ConsultationMove, readonly Who[]> = {
  take: ['advisor-here'],
  assign: ['lead'],
  'hand-over': ['in-charge', 'lead'],
  'ask-back': ['in-charge', 'lead'],
  answer: ['in-charge', 'lead'],
  note: ['staff'],
  reply: ['firm'],
  'follow-up': ['firm'],
  // Staff book for the firm, what was agreed by telephone for instance.
  book: ['firm', 'in-charge', 'lead', 'answering-centre'],
  rate: ['firm'],
  close: ['firm', 'in-charge', 'lead'],
  reopen: ['firm', 'lead'],
  'to-article': ['in-charge', 'lead'],
};

function isOne(kind: Who, viewer: Viewer, thing: PolicyThing): boolean {
  switch (kind) {
    case 'firm':
      return isOwnFirm(viewer, thing);
    case 'staff':
      return viewer.role === 'OFFICER' && isStaffOf(viewer, thing);
    case 'in-charge':
      return hasIt(viewer, thing);
    case 'lead':
      return leads(viewer, thing);
    case 'answering-centre':
      return isOfficerOf(viewer, thing.handledAtCode);
    case 'advisor-here':
      // Whether the officer advises at all is looked up by the command.
      return isOfficerOf(viewer, thing.handledAtCode) || isOfficerOf(viewer, thing.centreCode);
  }
}

export function mayMove(
  viewer: Viewer,
  thing: PolicyThing,
  move: ConsultationMove,
): boolean | FailureCode {
  if (!who[move].some((kind) => isOne(kind, viewer, thing))) return false;
  if (!canMove(thing.state, move)) {
    if (move === 'take') return 'consultation.taken-already';
    return thing.state === 'CLOSED' ? 'consultation.closed' : 'consultation.not-now';
  }
  return move === 'rate' && thing.ratedAt ? 'consultation.rated-already' : true;
}

/** The moves that a page offers a viewer now. */
export function movesOf(viewer: Viewer, thing: PolicyThing, advises: boolean): ConsultationMove[] {
  const all = Object.keys(who) as ConsultationMove[];
  return all.filter(
    (move) => mayMove(viewer, thing, move) === true && (move !== 'take' || advises),
  );
}

export function canAsk(viewer: Viewer, sme: { id: string; state: string }): boolean | FailureCode {
  if (!isOwnFirm(viewer, { smeId: sme.id })) return false;
  return sme.state === 'APPROVED' ? true : 'sme.not-approved';
}

/** An advisor as others see to it. */
export type PolicyAdvisor = { userId: string; centreCode: string | null; headId: string | null };

/** The head of the advisor's centre and headquarters say who advises. */
export function canSaveAdvisor(viewer: Viewer, advisor: PolicyAdvisor): boolean {
  return isHeadquarters(viewer) || isHeadOf(viewer, advisor);
}

/** The same, and the advisor in person: times, and leaving. */
export function canKeepSlots(viewer: Viewer, advisor: PolicyAdvisor): boolean {
  if (viewer.role !== 'OFFICER') return false;
  return viewer.id === advisor.userId || canSaveAdvisor(viewer, advisor);
}

function isHeadOf(viewer: Viewer, { headId, centreCode }: PolicyAdvisor): boolean {
  return viewer.role === 'OFFICER' && viewer.id === headId && viewer.centreCode === centreCode;
}

/** Who takes a question to another advisor by booking that one's time. */
export function canTakeElsewhere(viewer: Viewer, thing: PolicyThing): boolean {
  return isOwnFirm(viewer, thing) || hasIt(viewer, thing) || leads(viewer, thing);
}

/** Of a booked conversation: the firm, whom it is with, who may book it, and who leads. */
export function canChangeBooking(
  viewer: Viewer,
  thing: PolicyThing & { slotAdvisorId: string },
): boolean {
  return (
    canTakeElsewhere(viewer, thing) ||
    isWithThem(viewer, thing) ||
    isOfficerOf(viewer, thing.handledAtCode)
  );
}

function isWithThem(viewer: Viewer, { slotAdvisorId }: { slotAdvisorId: string }): boolean {
  return viewer.role === 'OFFICER' && viewer.id === slotAdvisorId;
}

export function canReportMeeting(
  viewer: Viewer,
  thing: PolicyThing & { slotAdvisorId: string },
): boolean {
  return leads(viewer, thing) || isWithThem(viewer, thing);
}

/** How long answers take binds every centre. */
export function canChangeConsultationSettings(viewer: Viewer): boolean {
  return viewer.role === 'ADMIN' || isHeadquarters(viewer);
}
