import { z } from 'zod';

/** What an officer's moves on the grid are told. Pure. */
const id = z.uuid('field.not-a-choice');
const version = z.coerce.number('field.not-a-number').int().min(1);
const slotNumber = z.coerce.number('field.not-a-number').int().min(1).max(10_000);
/** Empty: whichever fits. */
const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .nullable()
  .default(null);

/** `event-meeting.move`: to another time, table or interpreter. */
export const moveMeetingSchema = z.object({
  meetingId: id,
  version,
  slotNumber,
  tableId: optionalId,
  interpreterId: optionalId,
});

/** `event-meeting.swap`: two meetings change places. */
export const swapMeetingsSchema = z.object({
  meetingId: id,
  version,
  otherId: id,
  otherVersion: version,
});

/** `event-meeting.add`: a pair that has none yet. */
export const addMeetingSchema = z.object({
  eventId: id,
  smeRegId: id,
  partnerRegId: id,
  slotNumber,
  tableId: optionalId,
  interpreterId: optionalId,
});

/** `event-meeting.drop`, `.lock`, `.unlock` */
export const oneMeetingSchema = z.object({ meetingId: id, version });
