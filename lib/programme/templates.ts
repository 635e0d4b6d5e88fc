import { z } from 'zod';
import rows from '../../prisma/facts/round-templates.json';
import { type RoundTemplate, templateSchema } from './template-schema';

/** What rounds start from, by programme: the facts with their sources. */
const templates: readonly RoundTemplate[] = z.array(templateSchema).parse(rows);

export function roundTemplates(): readonly RoundTemplate[] {
  return templates;
}

export function templateOf(programmeCode: string): RoundTemplate | null {
  return templates.find((one) => one.programmeCode === programmeCode) ?? null;
}
