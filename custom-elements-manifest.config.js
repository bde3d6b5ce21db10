// What editors and the catalogue know about the elements. Run by `npm run build`.

/** @typedef {{ kind: string, privacy?: string, name: string }} Member */
/** @typedef {{ path: string, declarations?: { members?: Member[] }[] }} Module */

/** Leaves out what no one outside can use: private and protected members, and those whose name begins with `#`. */
const publicMembersOnly = {
  name: 'public-members-only',
  /** @param {{ customElementsManifest: { modules: Module[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (!declaration.members) continue;
      declaration.members = declaration.members.filter(
        ({ name, privacy }) => (privacy ?? 'public') === 'public' && !name.startsWith('#'),
      );
    }
  },
};

/** Names the published files: `components/field/field.ts` is `dist/components/field/field.js` in the package. */
const publishedPaths = {
  name: 'published-paths',
  /** @param {{ customElementsManifest: { modules: Module[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest, (key, value) =>
      (key === 'path' || key === 'module') && typeof value === 'string' ? published(value) : value,
    );
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

/** @param {string} path */
function published(path) {
  const match = /^\/?(components\/.+)\.(?:ts|js)$/.exec(path);
  return match?.[1] ? `dist/${match[1]}.js` : path;
}

export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.styles.ts', 'components/locale/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicMembersOnly, publishedPaths],
};
