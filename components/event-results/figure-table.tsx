import { Table, TableHead, Td, Th, Tr } from '@/components/ui/table';
import { FigureLink, type OpenFigure } from './figure-link';

export type FigureRow = { key: string; label: string; figures: readonly string[] };

/** Figures in rows and columns; each opens. */
export function FigureTable({
  caption,
  head,
  columns,
  rows,
  tight = false,
  of,
}: {
  caption: string;
  head: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
  /** With narrow columns, for many of them. */
  tight?: boolean;
  of: OpenFigure;
}) {
  return (
    <Table caption={caption}>
      <TableHead>
        <Th>{head}</Th>
        {columns.map((column) => (
          <Th key={column} end className={tight ? 'min-w-9' : 'min-w-16'}>
            {column}
          </Th>
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.key}>
            <Td className={tight ? 'min-w-20' : 'min-w-32'}>{row.label}</Td>
            {row.figures.map((name) => (
              <Td key={name} end>
                <FigureLink of={of} name={name} />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
