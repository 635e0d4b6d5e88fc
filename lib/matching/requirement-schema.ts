/**
 * Checkable requirements: what one side demands of the other, in a form that a program can hold
 * against a profile. `lib/matching/requirement.ts` checks them.
 */
import { z } from 'zod';

/**
 * Units of a monthly volume. In messages a `select` over the unit ends with `other` for the last one,
 * because a hyphen cannot stand in a select's key.
 */
export const units = [
  'piece',
  'set',
  'kilogram',
  'tonne',
  'litre',
  'metre',
  'square-metre',
] as const;

export const requirementSchema = z.discriminatedUnion('kind', [
  /** Holds the certificate (code of the facts, `CRT-HACCP`). */
  z.object({ kind: z.literal('certificate'), code: z.string().regex(/^CRT-[A-Z0-9-]{1,40}$/) }),
  /** Can deliver at least this much a month. */
  z.object({
    kind: z.literal('monthly-volume'),
    amount: z.number().positive().max(1e12),
    unit: z.enum(units),
  }),
  /** Has at least this many employees. */
  z.object({ kind: z.literal('employees'), min: z.number().int().min(1).max(1_000_000) }),
  /** Can work in the language. */
  z.object({ kind: z.literal('language'), language: z.enum(['th', 'ja', 'en']) }),
  /** Already exports to the country (ISO 3166-1 alpha-2). */
  z.object({ kind: z.literal('exports-to'), country: z.string().regex(/^[A-Z]{2}$/) }),
  /** Delivers within so many days of the order. */
  z.object({ kind: z.literal('lead-time'), maxDays: z.number().int().min(1).max(3650) }),
  /** Founded at least so many years ago. */
  z.object({ kind: z.literal('established'), minYears: z.number().int().min(1).max(500) }),
  /** Can meet by video. */
  z.object({ kind: z.literal('video-meeting') }),
  /** Brings an interpreter. */
  z.object({ kind: z.literal('interpreter') }),
  /** Is in the province, prefecture, region or the EEC. */
  z.object({ kind: z.literal('place'), place: z.string().regex(/^[A-Za-z0-9_-]{2,20}$/) }),
]);

export const requirementsSchema = z.array(requirementSchema).max(30);

export type Requirement = z.infer<typeof requirementSchema>;
export type RequirementKind = Requirement['kind'];

export const requirementKinds = [
  'certificate',
  'monthly-volume',
  'employees',
  'language',
  'exports-to',
  'lead-time',
  'established',
  'video-meeting',
  'interpreter',
  'place',
] as const satisfies readonly RequirementKind[];
