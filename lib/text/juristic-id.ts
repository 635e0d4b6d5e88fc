/**
 * Thailand's 13-digit number of a juristic person (เลขทะเบียนนิติบุคคล). The last digit checks the
 * others: weights 13 to 2, sum modulo 11, 11 minus that, modulo 10, as for identity cards. Pure.
 */
export function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}

export function isJuristicId(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  return checkDigit(digits.slice(0, 12)) === Number(digits[12]);
}

/** `0105556012345` → `0 1055 56012 34 5`, as certificates print it. */
export function formatJuristicId(digits: string): string {
  return digits.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1 $2 $3 $4 $5');
}
