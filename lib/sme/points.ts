import type { Stage } from './states';

/**
 * The points of a registration that an officer checks and can ask about. Pure. A question about a
 * point is shown to the member beside that point's fields.
 */
export const reviewPoints = [
  'names',
  'juristic-id',
  'place',
  'contact',
  'industries',
  'products',
  'capacity',
  'certificates',
  'export',
  'seeking',
  'requirements',
  'consent',
] as const;

export type ReviewPoint = (typeof reviewPoints)[number];

/** What has to be ticked before a stage can be approved. */
export function checklistOf(stage: Stage): readonly ReviewPoint[] {
  return stage === 1
    ? ['names', 'juristic-id', 'place', 'contact', 'industries', 'products', 'seeking']
    : ['juristic-id', 'certificates', 'requirements', 'consent'];
}

export const registrationSteps = [
  'firm',
  'industries',
  'products',
  'need',
  'consent',
  'review',
] as const;

export type RegistrationStep = (typeof registrationSteps)[number];

/** The step on which a point is filled in. */
export const stepOfPoint: Record<ReviewPoint, RegistrationStep> = {
  names: 'firm',
  'juristic-id': 'firm',
  place: 'firm',
  contact: 'firm',
  industries: 'industries',
  products: 'products',
  capacity: 'products',
  certificates: 'products',
  export: 'products',
  seeking: 'need',
  requirements: 'need',
  consent: 'consent',
};

/** The `Text.field` (owner SME) of an officer's question about one point. */
export function questionField(reviewId: string, point: ReviewPoint): string {
  return `question:${reviewId}:${point}`;
}

/** Reads `questionField` back; null when the field is something else. */
export function readQuestionField(field: string): { reviewId: string; point: ReviewPoint } | null {
  const [kind, reviewId, point] = field.split(':');
  if (kind !== 'question' || !reviewId) return null;
  const known = reviewPoints.find((candidate) => candidate === point);
  return known ? { reviewId, point: known } : null;
}
