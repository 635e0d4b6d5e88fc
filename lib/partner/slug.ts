/**
 * The part of a partner's address that people see, made once from the English name. Pure.
 * `Kojima Industries Corporation (Kojima Press)` → `kojima-industries`; a short form in brackets
 * goes before the long one: `Japan External Trade Organization (JETRO)` → `jetro`.
 */
export function slugOf(nameEn: string): string {
  const shortForm = nameEn.match(/\(([A-Z]{3,6}|IDEC Yokohama)\)/)?.[1];
  if (shortForm) return kebab(shortForm);
  const bare = nameEn.replace(/\([^)]*\)/g, ' ').replace(/^The /, '');
  const short = kebab(bare.replace(/\b(Corporation|Incorporated|Inc|Co|Ltd)\b\.?/gi, ' '));
  return short.length < 3 ? kebab(bare) : short;
}

function kebab(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{ASCII}]/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
