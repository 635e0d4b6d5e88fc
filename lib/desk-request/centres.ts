import centres from '@/prisma/facts/bsc-centres.json';

/** The centres that can be asked, by code. */
export const centreCodes: readonly string[] = centres.map((centre) => centre.code);
