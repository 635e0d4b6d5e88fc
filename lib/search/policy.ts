import type { Viewer } from '@/lib/auth/viewer-type';

/**
 * Who may find what. Pure. An entry names its readers; a viewer reads an entry when one of the
 * viewer's names is among them. The index only proposes: every hit is read again through the scope
 * of its own room.
 *
 * - `public`: everybody; `staff`: officers, desk, admin
 * - `officers`, `headquarters`, `centre:<code>`, `desk`, `admin`
 * - `members`: approved firms; `sme:<id>`; `partners`: partners' contacts; `partner:<id>`
 */
export function readersOf(viewer: Viewer | null, firmIsApproved = false): string[] {
  if (!viewer) return ['public'];
  switch (viewer.role) {
    case 'SME_MEMBER':
      return [
        'public',
        ...(firmIsApproved ? ['members'] : []),
        ...(viewer.smeId ? [`sme:${viewer.smeId}`] : []),
      ];
    case 'PARTNER_CONTACT':
      return ['public', ...(viewer.partnerId ? ['partners', `partner:${viewer.partnerId}`] : [])];
    case 'OFFICER':
      return [
        ...['public', 'staff', 'officers'],
        viewer.centreCode ? `centre:${viewer.centreCode}` : 'headquarters',
      ];
    case 'JAPAN_DESK':
      return ['public', 'staff', 'desk'];
    case 'ADMIN':
      return ['public', 'staff', 'admin'];
  }
}

/** Officers, desk and admins: their own tries are no words that people missed. */
export function isStaff(viewer: Viewer | null): boolean {
  return viewer !== null && ['OFFICER', 'JAPAN_DESK', 'ADMIN'].includes(viewer.role);
}
