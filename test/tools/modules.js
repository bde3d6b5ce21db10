import { transformSync } from 'esbuild';
import ts from 'typescript';
import { reactiveProperties } from './reactive-properties.js';

// What `npm run build` publishes under dist/: one file per module with its types. Bundlers leave what stands in template
// literals as it is, so styles are minified here, and the indents of markup left out. TypeScript changes its own tree for
// that, which keeps the source maps right.

/** Emits every module of `tsconfig.build.json`; answers what TypeScript has to say against it, as a text. */
export function emitModules() {
  const { config } = ts.readConfigFile('tsconfig.build.json', (path) => ts.sys.readFile(path));
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    '.',
    undefined,
    'tsconfig.build.json',
  );
  const program = ts.createProgram(fileNames, options);
  const found = [...errors, ...ts.getPreEmitDiagnostics(program)];
  const { diagnostics } = program.emit(undefined, undefined, undefined, false, {
    before: [reactiveProperties, shorten],
  });
  return ts.formatDiagnostics([...found, ...diagnostics], {
    getCurrentDirectory: () => '.',
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
}

/** @type {Readonly<Record<string, (text: string) => string>>} */
const SHORTER = { css: shorterStyles, html: shorterMarkup, svg: shorterMarkup };

/**
 * What is written in templates of styles and markup, shorter.
 *
 * @type {import('typescript').TransformerFactory<import('typescript').SourceFile>}
 */
export function shorten({ factory }) {
  return (file) => ts.visitEachChild(file, visit, undefined);

  /** @param {import('typescript').Node} node */
  function visit(node) {
    const seen = ts.visitEachChild(node, visit, undefined);
    if (!ts.isTaggedTemplateExpression(seen) || !ts.isIdentifier(seen.tag)) return seen;
    const shorter = SHORTER[seen.tag.text];
    if (!shorter) return seen;
    const { template } = seen;
    if (ts.isNoSubstitutionTemplateLiteral(template)) {
      const { cooked, raw } = literal(template, shorter);
      const whole = ts.setTextRange(factory.createNoSubstitutionTemplateLiteral(cooked, raw), template);
      return factory.updateTaggedTemplateExpression(seen, seen.tag, seen.typeArguments, whole);
    }
    if (seen.tag.text === 'css') throw new Error(`Styles with an expression cannot be minified: ${seen.getText()}`);
    const head = literal(template.head, shorter);
    const spans = template.templateSpans.map((span) => {
      const { cooked, raw } = literal(span.literal, shorter);
      const part = ts.isTemplateTail(span.literal)
        ? factory.createTemplateTail(cooked, raw)
        : factory.createTemplateMiddle(cooked, raw);
      return factory.updateTemplateSpan(span, span.expression, ts.setTextRange(part, span.literal));
    });
    const first = ts.setTextRange(factory.createTemplateHead(head.cooked, head.raw), template.head);
    const parts = factory.updateTemplateExpression(template, first, spans);
    return factory.updateTaggedTemplateExpression(seen, seen.tag, seen.typeArguments, parts);
  }
}

/**
 * A stretch of a template in its shorter form: as it is read, and as it is written.
 *
 * @param {import('typescript').TemplateLiteralLikeNode} node
 * @param {(text: string) => string} shorter
 */
function literal(node, shorter) {
  const cooked = shorter(node.text);
  return { cooked, raw: cooked.replace(/[\\`]|\$(?=\{)/g, '\\$&') };
}

/** @param {string} styles */
function shorterStyles(styles) {
  return transformSync(styles, { loader: 'css', minify: true, charset: 'utf8' }).code.trim();
}

/**
 * A line break with its indent stands for one blank, in a tag as between words; where the page keeps white space, the
 * sources have no line breaks.
 *
 * @param {string} markup
 */
function shorterMarkup(markup) {
  return markup.replace(/\s*\n\s*/g, '\n');
}
