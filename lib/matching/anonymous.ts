/**
 * A firm that has not registered: the three questions of the home page (industry, province, what is
 * sought) and whatever else the caller knows. What is not given is unknown, not absent.
 */
import { isEec, regionOfProvince } from '../taxonomy/places';
import type { Phase, Requirement, SmeFacts } from './facts';

export interface Answers {
  industries: readonly string[];
  province: string | null;
  seeks: readonly string[];
  offers?: readonly string[] | undefined;
  phases?: readonly Phase[] | undefined;
  prefectures?: readonly string[] | undefined;
  requirements?: readonly Requirement[] | undefined;
}

export function anonymousSme(answers: Answers): SmeFacts {
  const { province } = answers;
  return {
    ...answers,
    id: 'anonymous',
    region: province === null ? null : regionOfProvince(province),
    eec: province !== null && isEec(province),
  };
}
