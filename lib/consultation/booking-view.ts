import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';
import { canChangeBooking, canReportMeeting, type PolicyThing } from './policy';
import { type BookingView, centreName } from './project';
import type { Way } from './schema';

/** Conversations as the pages of a question show them, the first booked first. */
export const bookingsInclude = {
  orderBy: { createdAt: 'asc' },
  include: {
    slot: {
      include: {
        advisor: { include: { user: { select: { id: true, name: true, centre: true } } } },
      },
    },
  },
} as const satisfies Prisma.Consultation$bookingsArgs;

type Row = Prisma.ConsultationBookingGetPayload<{ include: (typeof bookingsInclude)['include'] }>;

export function bookingView(
  { slot, ...booking }: Row,
  viewer: Viewer,
  row: PolicyThing,
  now: Date,
): BookingView {
  const { id, name, centre } = slot.advisor.user;
  const thing = { ...row, slotAdvisorId: slot.advisorId };
  const isAhead = booking.state === 'BOOKED' && slot.startsAt > now;
  const reportable = booking.state === 'BOOKED' && slot.startsAt <= now;
  return {
    id: booking.id,
    state: booking.state,
    way: booking.way as Way,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    advisor: { id, name },
    centre: centre && centreName(centre),
    bookedByName: booking.bookedByName,
    videoUrl: booking.state === 'BOOKED' ? booking.videoUrl : null,
    cancelledReason: booking.cancelledReason,
    canChange: isAhead && canChangeBooking(viewer, thing),
    canReport: reportable && canReportMeeting(viewer, thing),
  };
}
