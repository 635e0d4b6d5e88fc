/**
 * `npm start` and, with `--dev`, `npm run dev`: from a fresh checkout to a portal that answers.
 *
 * This file must be readable by any Node, so that an old one gets a sentence instead of a syntax
 * error; everything else is imported after the check.
 */
import { versionTrouble } from './node-version.mjs';

const trouble = versionTrouble(process.versions.node);
if (trouble) {
  console.error(trouble);
  process.exitCode = 1;
} else {
  import('./launcher.mjs').then(function launched(launcher) {
    return launcher.launch(process.argv.indexOf('--dev') !== -1);
  });
}
