/** What the server says of the places of one meeting, for the cells of one grid. */
export type PlacesAnswer = {
  /** By cell, `slot row`: where it would sit. */
  free: Record<string, { table: string; interpreter: string | null; say: string }>;
  reasons: readonly string[];
  /** By cell: which reason, and with which meeting it could change places. */
  shut: Record<
    string,
    readonly [reason: number, swapId: string | null, swapVersion: number | null]
  >;
  /** Of the cells that are not listed. */
  elsewhere: string;
};

export type Carried = {
  id: string;
  version: number;
  name: string;
  /** Both sides know its present place. */
  told: boolean;
  answer: PlacesAnswer | null;
};

/** The cells of a grid that the server has rendered, by slot and row. */
export class GridCells {
  constructor(private readonly root: HTMLElement) {}

  link(target: EventTarget | null): HTMLAnchorElement | null {
    return target instanceof Element ? target.closest('a[data-meeting]') : null;
  }

  cell(target: EventTarget | null): HTMLTableCellElement | null {
    const cell = target instanceof Element ? target.closest('td') : null;
    return cell && this.root.contains(cell) ? cell : null;
  }

  carry(link: HTMLAnchorElement): Carried {
    const { meeting = '', version = '1', state } = link.dataset;
    const names = [...link.querySelectorAll('b, span')].map(({ textContent }) => textContent);
    return {
      id: meeting,
      version: Number(version),
      name: names.join(' × '),
      told: state === 'OFFERED' || state === 'CONFIRMED',
      answer: null,
    };
  }

  key(cell: HTMLTableCellElement): string {
    return `${this.head(cell)?.dataset.slot} ${this.row(cell)?.dataset.row}`;
  }

  /** `10.30–10.55 12`, as its column and its row are headed. */
  place(cell: HTMLTableCellElement): string {
    const row = this.row(cell)?.querySelector('th');
    const name = row?.firstChild?.textContent ?? '';
    return `${this.head(cell)?.textContent ?? ''} · ${name}`;
  }

  /** Marks where it may be set down. */
  mark(carried: Carried | null): void {
    const free = carried?.answer?.free ?? {};
    for (const cell of this.root.querySelectorAll('td')) {
      cell.classList.toggle('may', this.key(cell) in free);
    }
    for (const link of this.root.querySelectorAll('a[data-meeting]')) {
      link.classList.toggle('carried', link.getAttribute('data-meeting') === carried?.id);
    }
  }

  aim(cell: HTMLTableCellElement | null): void {
    for (const old of this.root.querySelectorAll('td.aimed')) old.classList.remove('aimed');
    cell?.classList.add('aimed');
  }

  /** The cell beside; the same one at the edge. */
  beside(cell: HTMLTableCellElement, key: string): HTMLTableCellElement {
    const row = this.row(cell);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0;
    const line =
      key === 'ArrowUp'
        ? row?.previousElementSibling
        : key === 'ArrowDown'
          ? row?.nextElementSibling
          : row;
    const next = (line as HTMLTableRowElement | null)?.cells[cell.cellIndex + step];
    return next instanceof HTMLTableCellElement && next.tagName === 'TD' ? next : cell;
  }

  focus(meetingId: string): void {
    this.root.querySelector<HTMLElement>(`a[data-meeting="${CSS.escape(meetingId)}"]`)?.focus();
  }

  private row(cell: HTMLTableCellElement): HTMLTableRowElement | null {
    return cell.closest('tr');
  }

  private head(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
    return cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
  }
}
