/** How the index reads each criterion: by measuring values of one facet, unless it is named here. */
import type { Criterion } from '../criterion';
import type { CriterionKey } from '../reasons';
import { fieldReader } from './field';
import { frameworkReader } from './framework';
import { industryReader } from './industry';
import { measured } from './measured';
import { programmeReader } from './programme';
import type { Question, Reader, Readings } from './reading';
import { regionReader } from './region';
import { requirementReader } from './requirement';

/** For criteria that read several facets, and for those whose facets have many values. */
const readers: Partial<Record<CriterionKey, Reader>> = {
  industry: industryReader,
  field: fieldReader,
  region: regionReader,
  framework: frameworkReader,
  programme: programmeReader,
  requirement: requirementReader,
};

export function readingsOf(criterion: Criterion, question: Question): Readings {
  const reader = readers[criterion.key];
  return reader === undefined ? measured(criterion, question) : reader(question);
}
