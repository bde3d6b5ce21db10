import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

// Who may import whom: `wechat` ← `components`, `wechat` ← `simulator`. Everything else is refused here, and
// test/node/folder-rules.test.ts breaks each of these rules once to see that it holds.

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */

/** @type {Pattern} */
const NO_MSW = { regex: '^msw(/|$)', message: 'Only simulator/browser.ts and simulator/node.ts know MSW.' };
/** @type {Pattern} */
const NO_PACKAGES = { regex: '^[^.]', message: 'This folder depends on no package and no Node module.' };
/** @type {Pattern} */
const NO_OUTSIDE = { regex: '(^|/)(stories|test)/', message: 'Published code imports neither stories nor tests.' };
/** @type {Pattern} */
const NO_COMPONENTS = {
  regex: '(^|/)components/',
  message: 'The simulator and the rules know no element.',
};
/** @type {Pattern} */
const NO_SIMULATOR = { regex: '(^|/)simulator/', message: 'The rules know no simulator.' };
/** @type {Pattern} */
const NO_SIMULATOR_VALUE = {
  regex: '(^|/)simulator/',
  message: 'An element takes a simulator as a property and imports only its types.',
  allowTypeImports: true,
};
/** @type {Pattern} */
const NO_DOORS = {
  regex: '(^|/)(official-account|conversation|control|outbox|storage|router|browser|node|http|cli)(/|\\.js$)',
  message: 'The engine takes commands and gives events; requests, storage and doors are built on it.',
};

/**
 * Refuses imports by their path: static ones, and dynamic ones, which ESLint's own rule does not see.
 *
 * @param {Pattern[]} patterns
 * @returns {{ imports: Rule, dynamic: { selector: string, message: string }[] }}
 * @typedef {import('@eslint/core').RuleConfig} Rule
 */
function forbidImports(...patterns) {
  return {
    imports: ['error', { patterns: patterns }],
    dynamic: patterns.map(({ regex, message }) => ({
      selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
      message,
    })),
  };
}

const NO_CLOCK = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time is an argument: this folder reads no clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is an argument: this folder reads no clock.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an argument: this folder reads no clock.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes from the seed: this folder reads no randomness.',
  },
];

const NO_HOST_GLOBALS = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'performance', 'crypto'],
  ...['fetch', 'globalThis', 'window', 'self', 'document', 'localStorage', 'indexedDB', 'process', 'Buffer', 'console'],
].map((name) => ({ name, message: 'This folder is pure: no clock, no randomness, no host.' }));

const NO_MARKUP = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'Text from outside is never markup: it enters the page at the one sanitising place.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Text from outside is never markup: it enters the page at the one sanitising place.',
  },
  {
    selector:
      ':matches(ImportSpecifier, ExportSpecifier) > Identifier[name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic)$/]',
    message: 'Text from outside is never markup: it enters the page at the one sanitising place.',
  },
  {
    selector: ':matches(ImportSpecifier, ExportSpecifier) > Identifier[name="styleMap"]',
    message: 'A strict CSP blocks inline styles: use classes, adopted sheets or `.style=`.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    message: 'A strict CSP blocks inline styles: use classes, adopted sheets or `.style=`.',
  },
];

const rulesFolder = forbidImports(NO_PACKAGES, NO_COMPONENTS, NO_SIMULATOR, NO_OUTSIDE);
const engineFolder = forbidImports(NO_PACKAGES, NO_COMPONENTS, NO_DOORS, NO_OUTSIDE);
const simulatorFolder = forbidImports(NO_MSW, NO_COMPONENTS, NO_OUTSIDE);
const mswDoors = forbidImports(NO_COMPONENTS, NO_OUTSIDE);
const componentsFolder = forbidImports(NO_MSW, NO_SIMULATOR_VALUE, NO_OUTSIDE);

export default defineConfig(
  globalIgnores(['.cache/', 'dist/', 'dist-playground/', 'screenshots/', 'storybook-static/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // `import { type A }` would stay behind as an import of the whole module.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in a template: `${limit} characters`.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => void save()` says that the promise is meant to be let go; an arrow may return nothing in one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Interfaces such as `{ [name: string]: unknown }` and records are both fine.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // WeChat counts code points, and so does `[...text]`.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An empty text is as good as none: `remark || fallback`.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      eqeqeq: ['error', 'always'],
      // The compiler looks for cases that fall through, and lets empty ones pass.
      'no-fallthrough': 'off',
      // Chinese text has its own wide space (U+3000).
      'no-irregular-whitespace': ['error', { skipTemplates: true }],
      'no-console': 'off',
    },
  },

  {
    files: ['wechat/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': rulesFolder.imports,
      'no-restricted-syntax': ['error', ...NO_CLOCK, ...rulesFolder.dynamic],
      'no-restricted-globals': ['error', ...NO_HOST_GLOBALS],
    },
  },
  {
    files: ['simulator/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': simulatorFolder.imports,
      'no-restricted-syntax': ['error', ...simulatorFolder.dynamic],
    },
  },
  {
    files: ['simulator/browser.ts', 'simulator/node.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': mswDoors.imports,
      'no-restricted-syntax': ['error', ...mswDoors.dynamic],
    },
  },
  {
    // The files that join both sides: a script tag, and the page of the HTTP simulator.
    files: ['simulator/script-tag.ts', 'simulator/panel-page.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['simulator/engine/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': engineFolder.imports,
      'no-restricted-syntax': ['error', ...NO_CLOCK, ...engineFolder.dynamic],
      'no-restricted-globals': ['error', ...NO_HOST_GLOBALS],
    },
  },
  {
    files: ['components/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': componentsFolder.imports,
      'no-restricted-syntax': ['error', ...NO_MARKUP, ...componentsFolder.dynamic],
    },
  },

  {
    files: ['components/**/*.ts', 'stories/**/*.ts', 'test/components/**/*.ts'],
    extends: [
      lit['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      // The compiler knows that the base class has the callback.
      'wc/guard-super-call': 'off',
      // Safari forgets that a list without bullets is one: `<ol role="list">`.
      'lit-a11y/no-redundant-role': 'off',
    },
    // Elements extend each other: which ones are elements is told by their base class's name.
    settings: { wc: { elementBaseClasses: ['LitElement', 'WechatElement', 'WechatFormControl', 'WechatComposer'] } },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The types of @open-wc/testing call every `equal` a promise; it is none. `accessible()` is one, and is awaited.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' }] },
      ],
      // Chai's assertions are properties: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name=/^(describe|it)$/][property.name='only']",
          message: 'The other tests want to run too.',
        },
      ],
      // What a test looks up is there, or the test fails at that line: `querySelector('input')!`.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node },
    // A cast in a comment is a type for tsc, which checks these files, and still `any` for these rules.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    // As hosts write it: plain JavaScript, without our types.
    files: ['stories/proxy-example/*.js', 'test/fixtures/**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
