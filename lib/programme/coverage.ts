import { roundTemplates } from './templates';

/** Frameworks and services with the partners that they cover: by prefecture, or by what they offer. */
export const coverage: readonly { code: string; prefectures: string[]; offers: string[] }[] =
  roundTemplates().flatMap(({ programmeCode, covers }) =>
    covers ? [{ code: programmeCode, ...covers }] : [],
  );
