/** Tells electron-builder that there are no libraries to look for or to rebuild: they are in the bundles. */
export default function beforeBuild() {
  return false;
}
