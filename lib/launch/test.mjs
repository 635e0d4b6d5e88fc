/**
 * `npm test`: installs what is missing and runs the stages, or with `npm test -- unit lint` those
 * that are named. A failed stage does not stop the others, except that nothing is tried in a browser
 * when there is no site. The last line says `N passed, N failed`.
 */
import { versionTrouble } from './node-version.mjs';

const trouble = versionTrouble(process.versions.node);
if (trouble) {
  console.error(trouble);
  process.exitCode = 1;
} else {
  import('./test-run.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
}
