import { z } from 'zod';
import {
  type ApplicantFacts,
  type ConditionKind,
  checkEligibility,
  conditionsSchema,
} from '@/lib/programme/eligibility-schema';

/**
 * Who may attend an event, checked line by line against what a firm or partner has stated. Pure.
 *
 * The conditions of programmes (industries, places, employees, phases, fields, countries, kinds),
 * and the badges and certificates that are held. Any one of a line's codes suffices; every line must
 * hold; what nobody has stated rules nobody out. A side without conditions is open to all of it.
 */
const list = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/))
  .max(100)
  .default([]);

export const attendanceConditionsSchema = conditionsSchema.extend({
  /** Programmes of which a badge is held or a cohort was joined. */
  programmes: list,
  /** Firms alone have certificates. */
  certificates: list,
});

export type AttendanceConditions = z.output<typeof attendanceConditionsSchema>;

export const eventEligibilitySchema = z.object({
  sme: attendanceConditionsSchema.optional(),
  partner: attendanceConditionsSchema.optional(),
});

export type EventEligibility = z.output<typeof eventEligibilitySchema>;

export function readEventEligibility(stored: unknown): EventEligibility {
  const read = eventEligibilitySchema.safeParse(stored);
  return read.success ? read.data : {};
}

export type AttendeeFacts = ApplicantFacts & {
  programmes: readonly string[];
  /** Null: has never been asked for them. */
  certificates: readonly string[] | null;
};

export type AttendanceLine = {
  kind: ConditionKind | 'programme' | 'certificate';
  wants: readonly string[];
  min?: number;
  max?: number;
  verdict: 'meets' | 'fails' | 'unknown';
};

/** Line by line: meets, fails, or nobody has said. */
export function checkAttendance(
  facts: AttendeeFacts,
  wants: AttendanceConditions | undefined,
): AttendanceLine[] {
  if (!wants) return [];
  const { programmes, certificates } = wants;
  const held = (own: readonly string[], wanted: readonly string[]) =>
    own.some((one) => wanted.includes(one)) ? 'meets' : 'fails';
  const lines: AttendanceLine[] = checkEligibility(facts, wants);
  if (programmes.length > 0) {
    const verdict = held(facts.programmes, programmes);
    lines.push({ kind: 'programme', wants: programmes, verdict });
  }
  if (certificates.length > 0) {
    const own = facts.certificates;
    const verdict = own === null ? 'unknown' : held(own, certificates);
    lines.push({ kind: 'certificate', wants: certificates, verdict });
  }
  return lines;
}

export function isRuledOut(lines: readonly AttendanceLine[]): boolean {
  return lines.some(({ verdict }) => verdict === 'fails');
}

export function conditionsFor(
  eligibility: EventEligibility,
  side: 'SME' | 'PARTNER',
): AttendanceConditions | undefined {
  return side === 'SME' ? eligibility.sme : eligibility.partner;
}
