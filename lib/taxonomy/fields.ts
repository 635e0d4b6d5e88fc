/** Cooperation fields: names, the phase that each belongs to, the industries that it is about. */
import { fields, type Names, programmes } from './facts';
import { fieldIndustries } from './field-facts';
import { renamed } from './in-force';

const byCode = new Map(fields.map((row) => [row.code, row]));
const programmeByCode = new Map(programmes.map((row) => [row.code, row]));

export const fieldCodes: readonly string[] = fields.map((row) => row.code);

export function fieldNames(code: string): Names | null {
  const row = byCode.get(code);
  return row === undefined ? null : (renamed(code) ?? row.labels);
}

/** The phase of cooperation that a field belongs to; null when it serves all or is unknown. */
export function phaseOfField(code: string): 1 | 2 | 3 | null {
  return byCode.get(code)?.phase ?? null;
}

/** ISIC codes that a field is about; `[]` for fields that serve all industries. */
export function industriesOfField(code: string): readonly string[] {
  return fieldIndustries[code] ?? [];
}

/** Cooperation fields of a programme; `[]` when it is unknown. */
export function fieldsOfProgramme(code: string): readonly string[] {
  return programmeByCode.get(code)?.fields ?? [];
}
