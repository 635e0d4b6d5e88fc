import type { Prisma } from '@/lib/db/client';

/** A meeting without what belongs to it. */
export type PlainMeeting = Prisma.MeetingGetPayload<object>;

/** A meeting with the times that were proposed. */
export type MeetingWithTimes = Prisma.MeetingGetPayload<{ include: { times: true } }>;
