/**
 * Refuses passwords that are tried first: a short list of common ones, and what is only a pattern
 * (one repeated piece, a run along the keyboard or the alphabet, the person's own name or
 * address). Pure. Length is checked by the schema.
 */
const common = new Set(
  `password passw0rd p4ssword mypassword yourpassword newpassword changeme letmein welcome admin
  administrator iloveyou sunshine princess football baseball monkey dragon superman trustno1
  qwertyuiop qwerty asdfghjkl zxcvbnm qazwsxedc onetwothree correcthorsebatterystaple
  thailand bangkok chiangmai sawasdee sawatdee rakthai ilovethailand japan tokyo nippon nihon
  konnichiwa arigatou sakura fujisan toyota honda japandesk dip dipthailand industry smethailand
  company factory business secret master login whatever freedom computer internet samsung iphone
  รหัสผ่าน สวัสดี ประเทศไทย パスワード`
    .split(/\s+/)
    .filter(Boolean),
);

const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcbazyxwvutsrqponmlkjihgfedcba',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
];

/** `P@ssw0rd2569!!` → `password`: what remains without decoration at either end. */
function bare(password: string): string {
  return password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[@$!03415](?=[a-z])|(?<=[a-z])[@$!03415](?=[a-z])/g, (sign) => plain[sign] ?? sign)
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');
}

const plain: Record<string, string> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '1': 'l',
  '5': 's',
};

/** `abcabcabc` → `abc`. */
function repeatedPiece(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const piece = text.slice(0, size);
    if (piece.repeat(Math.ceil(text.length / size)).slice(0, text.length) === text) return piece;
  }
  return text;
}

export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  const word = bare(password);
  if (new Set(lower).size < 5) return true;
  if (repeatedPiece(lower).length < 6) return true;
  if (runs.some((run) => run.includes(lower))) return true;
  if (word === '' && new Set(lower).size < 8) return true;
  if (common.has(word) || common.has(lower) || common.has(repeatedPiece(word))) return true;
  return own
    .map((name) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ''))
    .some((name) => name.length >= 4 && (word === name || lower === name));
}
