/**
 * Reads the directory of a Compound File, the container of Word, Excel and PowerPoint before 2007:
 * the names of what is in it tell which of them it is.
 */
const endOfChain = 0xfffffffe;
const entryLength = 128;
const mostSectors = 200_000;

/** The names of all streams and storages; null where the directory cannot be read. */
export function listCompound(bytes: Uint8Array): string[] | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorSize = 1 << shift;
  const next = fatOf(view, sectorSize);
  if (!next) return null;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let step = 0; sector < endOfChain; step += 1) {
    const start = (sector + 1) * sectorSize;
    if (step > mostSectors || start + sectorSize > bytes.length) return null;
    for (let at = start; at < start + sectorSize; at += entryLength) {
      const name = entryName(view, at);
      if (name) names.push(name);
    }
    const follower = next(sector);
    if (follower === null) return null;
    sector = follower;
  }
  return names;
}

function entryName(view: DataView, at: number): string | null {
  const length = view.getUint16(at + 64, true);
  if (view.getUint8(at + 66) === 0 || length < 4 || length > 64) return null;
  let name = '';
  for (let index = 0; index < length - 2; index += 2) {
    name += String.fromCharCode(view.getUint16(at + index, true));
  }
  return name;
}

/** Which sector follows another, from the first 109 sectors of the table: files of up to 6.8 MB… */
function fatOf(view: DataView, sectorSize: number) {
  const perSector = sectorSize / 4;
  const tables: number[] = [];
  for (let index = 0; index < 109; index += 1) tables.push(view.getUint32(76 + index * 4, true));
  // … and of larger ones the chain of further tables.
  let more = view.getUint32(68, true);
  for (let step = 0; more < endOfChain; step += 1) {
    const start = (more + 1) * sectorSize;
    if (step > 1000 || start + sectorSize > view.byteLength) return null;
    for (let index = 0; index < perSector - 1; index += 1) {
      tables.push(view.getUint32(start + index * 4, true));
    }
    more = view.getUint32(start + sectorSize - 4, true);
  }
  return (sector: number): number | null => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined || table >= endOfChain) return null;
    const at = (table + 1) * sectorSize + (sector % perSector) * 4;
    return at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
  };
}
