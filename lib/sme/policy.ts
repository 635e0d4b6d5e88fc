import { isOfficerOf, type Viewer } from '@/lib/auth/viewer-type';
import type { FailureCode } from '@/lib/failure';
import { isOpenForMember, type SmeState } from './states';

/** Who may fill in, read and change a firm. Pure. */
export type OwnedSme = { readonly id: string; readonly state: SmeState };

/** A member fills in their own firm while it is a draft or returned, and keeps it up once approved. */
export function canEditSme(viewer: Viewer, sme: OwnedSme | null): true | FailureCode {
  if (viewer.role !== 'SME_MEMBER') return 'access.denied';
  if (sme === null) return true;
  return isOpenForMember(sme.state) || sme.state === 'APPROVED' ? true : 'sme.not-editable';
}

/** Consent is the member's at any time: to give it, and to take it back. */
export function canChangeConsent(viewer: Viewer): true | FailureCode {
  return viewer.role === 'SME_MEMBER' ? true : 'access.denied';
}

export function canSubmitSme(viewer: Viewer, sme: OwnedSme): true | FailureCode {
  if (viewer.role !== 'SME_MEMBER') return 'access.denied';
  return isOpenForMember(sme.state) ? true : 'sme.not-editable';
}

/** What of a firm a viewer is shown. */
export type Disclosure = {
  /** Industries, products, capacity, what it seeks. */
  profile: boolean;
  /** Its names. */
  names: boolean;
  /** Juristic id, address, contact person, e-mail, telephone. */
  contact: boolean;
  /** Decisions on the registration and their notes. */
  reviews: boolean;
};

const nothing: Disclosure = { profile: false, names: false, contact: false, reviews: false };

/**
 * Names and contact data stay with the firm and its officers until the firm has let the viewer's side
 * see them in an introduction.
 *
 * @param introduced how far an introduction has let the viewer's side in: `named` its name, `reached`
 *   its contact data
 */
export function disclosureOf(
  viewer: Viewer,
  sme: { id: string; centreCode: string | null; state: SmeState },
  introduced: 'none' | 'open' | 'named' | 'reached',
): Disclosure {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId === sme.id
        ? { profile: true, names: true, contact: true, reviews: true }
        : nothing;
    case 'OFFICER':
      return isOfficerOf(viewer, sme.centreCode) && sme.state !== 'DRAFT'
        ? { profile: true, names: true, contact: true, reviews: true }
        : nothing;
    case 'JAPAN_DESK':
      if (introduced === 'none') return nothing;
      return { profile: true, names: true, contact: introduced === 'reached', reviews: false };
    case 'PARTNER_CONTACT':
      if (introduced === 'none') return nothing;
      // Who the firm is, the partner learns when it accepts.
      return {
        profile: true,
        names: introduced === 'named' || introduced === 'reached',
        contact: introduced === 'reached',
        reviews: false,
      };
    case 'ADMIN':
      return nothing;
  }
}
