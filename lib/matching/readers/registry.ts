/** How the index reads each criterion: by measuring values of one facet, unless it is named here. */
import type { Criterion } from '../criterion';
import type { CriterionKey } from '../reasons';
import { fieldReader } from './field';
import { frameworkReader } from './framework';
import { industryReader } from './industry';
import { measured } from './measured';
import { programmeReader } from './programme';
import type { Question, Reader, Reading } from './reading';
import { requirementReader } from './requirement';

/** For criteria that read several facets, and for those whose facets have too many values. */
const readers: Partial<Record<CriterionKey, Reader>> = {
  industry: industryReader,
  field: fieldReader,
  framework: frameworkReader,
  programme: programmeReader,
  requirement: requirementReader,
};

export function readingOf(criterion: Criterion, question: Question): Reading {
  const reader = readers[criterion.key];
  if (reader !== undefined) return reader(question);
  const facet = criterion.reads[question.part];
  if (facet === null) throw new Error(`No reader for the criterion ${criterion.key}`);
  return measured(criterion, facet, question);
}
