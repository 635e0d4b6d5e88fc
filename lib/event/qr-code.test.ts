import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { badgeAddress, qrCode } from './qr-code';

/** Draws the path as a printer would, `scale` dots a square. */
function drawn(text: string, scale: number) {
  const { size, path } = qrCode(text);
  const width = size * scale;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = Number(x) * scale;
      for (let column = from; column < from + Number(run) * scale; column += 1) {
        dots.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { dots, width };
}

describe('the code on a badge', () => {
  test.each([2, 5])('is read again by a camera, %i dots a square', (scale) => {
    const address = badgeAddress('https://desk.example.go.th', {
      ...{ locale: 'th', code: 'EV-2569-0001', badge: 'q0Zr_8x-1aBcDeFg' },
    });
    expect(address).toBe(
      'https://desk.example.go.th/th/officer/events/EV-2569-0001/check-in/q0Zr_8x-1aBcDeFg',
    );
    const { dots, width } = drawn(address, scale);
    expect(jsQR(dots, width, width)?.data).toBe(address);
  });

  test('says another thing for another person', () => {
    const of = (badge: string) =>
      qrCode(badgeAddress('https://desk.example.go.th', { locale: 'th', code: 'EV-1', badge }))
        .path;
    expect(of('a')).not.toBe(of('b'));
  });
});
