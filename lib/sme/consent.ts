/**
 * What a member agrees to before a firm's data are used. Pure. The words of each version stand in
 * `messages/<locale>/consent.json` under the version; a new version asks for a new consent.
 */
export const consentVersion = '2026-11';

export const consentPurposes = ['registration', 'transfer-to-japan'] as const;

export type ConsentPurpose = (typeof consentPurposes)[number];

export type ConsentRow = {
  purpose: string;
  textVersion: string;
  withdrawnAt: Date | null;
  grantedAt: Date;
};

/** The consent in force for a purpose, in the present version. */
export function consentInForce<Row extends ConsentRow>(
  rows: readonly Row[],
  purpose: ConsentPurpose,
): Row | null {
  return (
    rows.find(
      (row) =>
        row.purpose === purpose && row.textVersion === consentVersion && row.withdrawnAt === null,
    ) ?? null
  );
}
