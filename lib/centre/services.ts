/**
 * What a centre can do for a firm, by code: staff tick what their centre does. Names are messages
 * (`centre.service`). Pure.
 */
export const services = [
  'registration',
  'introductions',
  'consultation',
  'video',
  'coaching',
  'product-design',
  'testing',
  'training',
  'events',
  'ceramics',
] as const;

export type Service = (typeof services)[number];

/** What was kept under codes that are no more is left out. */
export function servicesOf(codes: readonly string[]): Service[] {
  return services.filter((code) => codes.includes(code));
}
