/**
 * The part of a partner's address that people see, made once from the English name:
 * `Kojima Industries Corporation (Kojima Press)` → `kojima-industries`. Pure.
 */
export function slugOf(nameEn: string): string {
  return nameEn
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\b(Corporation|Incorporated|Inc|Co|Ltd)\b\.?/gi, ' ')
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
