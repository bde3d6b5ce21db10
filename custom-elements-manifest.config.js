// What editors and the catalogue know about the elements. Run by `npm run build`.

/** @typedef {{ kind: string, privacy?: string, static?: boolean, name: string }} Member */
/** @typedef {{ name?: string, description?: string }} Event */
/** @typedef {{ path: string, declarations?: { members?: Member[], events?: Event[] }[] }} Module */

/** What the browser calls, and nobody else. */
const CALLBACK = /^(connected|disconnected|adopted|attributeChanged|form\w+)Callback$/;

/**
 * Leaves out what no one outside can use: private and protected members, those of the class, the browser's callbacks,
 * and events that the analyzer found in the code and nobody described.
 */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: Module[] } }} context */
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
      if (!declaration.members) continue;
      declaration.members = declaration.members.filter(
        ({ name, privacy, static: ofClass }) =>
          (privacy ?? 'public') === 'public' && !ofClass && !name.startsWith('#') && !CALLBACK.test(name),
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
  plugins: [publicOnly, publishedPaths],
};
