/**
 * Japan's 13-digit corporate number (法人番号). The first digit checks the other twelve. Pure.
 *
 * Source: 法人番号の指定等に関する省令 (平成26年財務省令第70号) § 2, as the National Tax Agency
 * publishes it: check digit = 9 − (Σ Pn × Qn mod 9), n = 1…12, Pn the n-th digit from the right of
 * the basic number, Qn = 1 where n is odd and 2 where it is even.
 */

/** The digit (1–9) that stands before the twelve of a basic number. */
export function corporateCheckDigit(twelve: string): number {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 2 : 1),
    0,
  );
  return 9 - (sum % 9);
}

/** Whether 13 digits (see `readDigits`) are a well-formed corporate number. */
export function isCorporateNumber(digits: string): boolean {
  if (!/^[1-9]\d{12}$/.test(digits)) return false;
  return corporateCheckDigit(digits.slice(1)) === Number(digits[0]);
}

/** `7000012050002` → `7-0000-1205-0002`, as the agency's notices print it. */
export function formatCorporateNumber(digits: string): string {
  return digits.replace(/^(\d)(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4');
}
