/** The oldest Node that runs the portal. Written in old syntax: old versions must read it. */
const oldest = { major: 20, minor: 19 };

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} a sentence when it is too old
 */
export function versionTrouble(version) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return undefined;
  return (
    'Node ' +
    version +
    ' is too old: Japan Desk needs Node ' +
    oldest.major +
    '.' +
    oldest.minor +
    ' or later (24 LTS is recommended).'
  );
}
