import type { ComponentProps } from 'react';
import { cx } from './cx';

/** 16 × 16 line icons, drawn for this portal. Always beside a word, so hidden from readers. */
const paths = {
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  minus: 'M3 8h10',
  plus: 'M3 8h10M8 3v10',
  warn: 'M8 2.2l6.3 11.3H1.7zM8 6.4v3.4M8 11.4v.6',
  question: 'M5.6 5.8c0-1.5 1-2.4 2.4-2.4s2.4.9 2.4 2.2c0 1.7-2.3 1.8-2.3 3.6M8.1 11.6v.8',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2',
  'chevron-down': 'M3.5 6l4.5 4.5L12.5 6',
  'chevron-left': 'M10 3.5L5.5 8l4.5 4.5',
  'chevron-right': 'M6 3.5L10.5 8 6 12.5',
  'arrow-right': 'M2.5 8h11M9.5 4l4 4-4 4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.5 10.5l3.5 3.5',
  menu: 'M2 4h12M2 8h12M2 12h12',
  pin: 'M8 14.5S3.5 10.2 3.5 6.5a4.5 4.5 0 0 1 9 0c0 3.7-4.5 8-4.5 8zM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  external: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5L7.5 8.5',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.8h11M5.3 1.8v3M10.7 1.8v3',
  document: 'M4 1.5h5.5L12.5 5v9.5H4zM9 1.5V5h3.5',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.5V8l2.5 1.8',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, className, ...rest }: ComponentProps<'svg'> & { name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={cx('inline-block shrink-0', className)}
      {...rest}
    >
      <path d={paths[name]} />
    </svg>
  );
}
