import file from '@/prisma/facts/figures.json';
import { type Figure, figuresSchema } from './figure-schema';

/** The published figures in their order; a file that does not fit stops whoever loads it. */
export const figures: readonly Figure[] = figuresSchema.parse(file).figures;

export function findFigure(key: string): Figure | null {
  return figures.find((figure) => figure.key === key) ?? null;
}
