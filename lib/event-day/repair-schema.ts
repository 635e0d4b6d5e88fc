import { z } from 'zod';
import { eventCode, id } from '@/lib/event/field-schema';

/** What goes wrong on the day, what may be done about it, and how both are stored. Pure. */
export const disruptionKinds = [
  'late',
  'absent',
  'left',
  'overrun',
  'table',
  'interpreter',
] as const;
export type DisruptionKind = (typeof disruptionKinds)[number];

const slot = z.coerce
  .number('field.not-a-number')
  .int('field.out-of-range')
  .min(1, 'field.out-of-range')
  .max(10_000, 'field.out-of-range');

export const reportSchema = z.object({
  code: eventCode,
  kind: z.enum(disruptionKinds, 'field.not-a-choice'),
  /** The registration, meeting, table or interpreter. */
  subjectId: id,
  /** `late`: the first slot in which it is here; `overrun`: the slot of the meeting; else the first missed. */
  slotNumber: slot,
  /** `overrun`: how many slots more. */
  slots: z.coerce
    .number('field.not-a-number')
    .int('field.out-of-range')
    .min(1, 'field.out-of-range')
    .max(8, 'field.out-of-range')
    .default(1),
});
export type ReportInput = z.output<typeof reportSchema>;

export const chooseSchema = z.object({
  disruptionId: id,
  choice: z.coerce.number('field.not-a-number').int('field.out-of-range').min(0).max(9),
});

export const dismissSchema = z.object({ disruptionId: id });

/** What ran over has ended. */
export const endOverrunSchema = z.object({ disruptionId: id });

/** A firm or partner that was late, absent or gone is here again. */
export const backSchema = z.object({ registrationId: id });

/** A table or a room that can be used again, an interpreter who is here again. */
export const tableBackSchema = z.object({ tableId: id });
export const interpreterBackSchema = z.object({ interpreterId: id });

export const repairKinds = ['move', 'swap', 'standby', 'online-later', 'drop'] as const;
export type RepairKind = (typeof repairKinds)[number];

const placeSchema = z.object({
  slotNumber: z.number().int(),
  tableId: z.string(),
  interpreterId: z.string().nullable(),
});
export type RepairPlace = z.output<typeof placeSchema>;

const changeSchema = z.object({
  smeRegId: z.string(),
  partnerRegId: z.string(),
  /** Null: the pair had no meeting. */
  from: placeSchema.nullable(),
  /** Null: it has none any more. */
  to: placeSchema.nullable(),
  interpret: z.string().nullable(),
  weight: z.number().int(),
  must: z.boolean(),
});
export type RepairChange = z.output<typeof changeSchema>;

const proposalSchema = z.object({
  kind: z.enum(repairKinds),
  weightLost: z.number(),
  changes: z.array(changeSchema),
});
export type StoredProposal = z.output<typeof proposalSchema>;

/** `EventDisruption.proposals` */
export const proposalsSchema = z.array(proposalSchema);

export function readProposals(stored: unknown): StoredProposal[] {
  return proposalsSchema.safeParse(stored ?? []).data ?? [];
}
