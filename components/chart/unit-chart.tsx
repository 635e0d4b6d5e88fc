import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { PlainLink } from '@/components/ui/link';

export type Unit = { key: string; tone: 1 | 2; name: string; href: string };

/** One square is one record and opens it; a column is a year. */
export function UnitChart({
  caption,
  columns,
  legend,
  undated,
  className,
}: {
  caption: string;
  columns: readonly {
    key: string;
    label: string;
    showLabel?: boolean | undefined;
    units: readonly Unit[];
  }[];
  /** Texts of the two tones. */
  legend: readonly [string, string];
  /** Records that have no date, with their text. */
  undated?: { text: ReactNode; units: readonly Unit[] } | undefined;
  className?: string | undefined;
}) {
  const square = (unit: Unit, hollow = false) => (
    <PlainLink
      key={unit.key}
      href={unit.href}
      title={unit.name}
      className={cx(
        'keep-colour block size-[14px] sm:size-6',
        hollow
          ? 'border-[1.5px] border-control bg-surface'
          : unit.tone === 1
            ? 'bg-part1'
            : 'bg-map-2',
      )}
    >
      <span className="sr-only">{unit.name}</span>
    </PlainLink>
  );
  return (
    <figure className={className}>
      <figcaption className="sr-only">{caption}</figcaption>
      <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {legend.map((text, index) => (
          <span key={text} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className={cx('keep-colour size-3', index === 0 ? 'bg-part1' : 'bg-map-2')}
            />
            {text}
          </span>
        ))}
      </div>
      {undated && undated.units.length > 0 ? (
        <div className="mt-3 flex flex-wrap items-center gap-1 text-xs">
          {undated.units.map((unit) => square(unit, true))}
          <span className="ml-2">{undated.text}</span>
        </div>
      ) : null}
      <ol className="mt-4 flex items-end border-b-2 border-ink">
        {columns.map((column) => (
          <li
            key={column.key}
            className="flex min-w-0 flex-1 flex-col-reverse items-center gap-[3px] pb-[3px]"
          >
            <span className="sr-only">{column.label}</span>
            {column.units.map((unit) => square(unit))}
          </li>
        ))}
      </ol>
      <div aria-hidden="true" className="flex text-xs text-muted">
        {columns.map((column, index) => (
          <span key={column.key} className="min-w-0 flex-1 text-center whitespace-nowrap">
            {(column.showLabel ?? index % 2 === 0) ? column.label : ''}
          </span>
        ))}
      </div>
    </figure>
  );
}
