/** What must hold before anything is started: a folder to write in, a disk with room, a free port. */
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asWriteFailure, LaunchFailure } from './launch-failure.mjs';
import { dataPaths } from './paths.mjs';
import { portTrouble } from './ports.mjs';

const leastFreeBytes = 30_000_000;

/** Makes sure that the data folder is there and can be written. @param {string} dataDir */
export function openDataFolder(dataDir) {
  const paths = dataPaths(dataDir);
  try {
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(paths.log, { recursive: true });
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096));
    rmSync(probe);
  } catch (error) {
    throw asWriteFailure(error, dataDir);
  }
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < leastFreeBytes) {
    throw new LaunchFailure(
      `The disk is full: only ${Math.floor((bavail * bsize) / 1e6)} MB are free for ${dataDir}, ${leastFreeBytes / 1e6} MB are the least.`,
    );
  }
  return paths;
}

/** @param {number} port */
export async function refuseTakenPort(port) {
  const trouble = await portTrouble(port);
  if (trouble === 'EACCES') {
    throw new LaunchFailure(`This user may not listen on port ${port}; set PORT to another one.`);
  }
  if (trouble !== undefined) {
    throw new LaunchFailure(
      `Port ${port} is taken by another program; set PORT to a free one, as in PORT=${port + 1} npm start.`,
    );
  }
}
