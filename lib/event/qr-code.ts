import { create } from 'qrcode';

/** A QR code as a path of squares, to be drawn by anything that draws paths. */
export type QrCode = {
  /** Squares along a side, the white border of four included. */
  size: number;
  /** For SVG's `d`, in squares. */
  path: string;
};

const border = 4;

export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; ) {
      let run = 0;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      if (run > 0) path += `M${column + border} ${row + border}h${run}v1h-${run}z`;
      column += run + 1;
    }
  }
  return { size: modules.size + 2 * border, path };
}

/** What a badge's code says: the page on which whoever works at the door checks its bearer in. */
export function badgeAddress(
  appUrl: string,
  { locale, code, badge }: { locale: string; code: string; badge: string },
): string {
  return new URL(`/${locale}/officer/events/${code}/check-in/${badge}`, appUrl).href;
}
