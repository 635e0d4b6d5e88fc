/**
 * What scrolls sideways must be reachable by keyboard and have a name; a group,
 * not a region, so that it is no landmark of its own.
 */
export function scroller(label: string | undefined) {
  return { tabIndex: 0, role: 'group', 'aria-label': label } as const;
}
