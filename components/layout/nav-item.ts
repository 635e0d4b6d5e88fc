import type { ReactNode } from 'react';

/** One entry of a navigation. `href` is complete, with its language. */
export type NavItem = {
  href: string;
  label: string;
  /** Pages below this address belong to the entry, too. */
  besides?: string | undefined;
  count?: ReactNode;
  /** The count is something that waits for the reader: persimmon. */
  turn?: boolean | undefined;
  /** Marked as current only on exactly this address (the start page of a workbench). */
  exact?: boolean | undefined;
};
