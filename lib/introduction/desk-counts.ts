import { cache } from 'react';
import { deskCounts, listOpenTranslations } from './desk-queries';

/** The navigation and the list ask for the same numbers: read once a request. */
export const readDeskCounts = cache(deskCounts);

export const readOpenTranslations = cache(listOpenTranslations);
