import { cache } from 'react';
import { getReference, type Reference } from './reference';
import { catalogueVersion } from './version';

/** The catalogue as one request sees it: the version is read once, whoever asks. */
export const getCatalogue = cache(async (): Promise<{ version: string; reference: Reference }> => {
  const version = await catalogueVersion();
  return { version, reference: await getReference(version) };
});
