import type { WishGrade } from '@/lib/event-wish/schema';

/** Tells the rest of the page that a choice was saved. */
const name = 'wish-graded';

export type GradeChange = { before: WishGrade | null; after: WishGrade | null };

export function gradeChanged(before: WishGrade | null, after: WishGrade | null): void {
  window.dispatchEvent(new CustomEvent<GradeChange>(name, { detail: { before, after } }));
}

export function onGradeChange(listen: (change: GradeChange) => void): () => void {
  const hear = (event: Event) => listen((event as CustomEvent<GradeChange>).detail);
  window.addEventListener(name, hear);
  return () => window.removeEventListener(name, hear);
}

/** Stands in a sentence where a number goes that the page goes on counting. */
export const countMark = '§';
