/** All criteria, in the order in which a reasons bar shows them. */
import type { Criterion } from '../criterion';
import { field } from './field';
import { framework } from './framework';
import { industry } from './industry';
import { phase } from './phase';
import { programme } from './programme';
import { readiness } from './readiness';
import { region } from './region';
import { requirement } from './requirement';

export const criteria: readonly Criterion[] = [
  industry,
  field,
  phase,
  region,
  framework,
  programme,
  requirement,
  readiness,
];
