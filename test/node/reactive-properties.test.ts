import { expect } from 'chai';
import ts from 'typescript';
import { reactiveProperties } from '../tools/reactive-properties.js';

function published(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      experimentalDecorators: true,
      useDefineForClassFields: false,
    },
    transformers: { before: [reactiveProperties] },
  });
  return outputText.replace(/\s+/g, ' ').trim();
}

describe('a decorated property in what is published', () => {
  it('is one of the static properties, with its options, and a field that begins as it did', () => {
    const source = `import { property, state } from './decorators.js';
      export class Phone extends LitElement {
        @property({ type: Number }) width: 375 | 390 = 375;
        @property() label = '';
        @state() private jump: unknown;
      }`;
    expect(published(source)).to.equal(
      'export class Phone extends LitElement { ' +
        "constructor() { super(...arguments); this.width = 375; this.label = ''; } " +
        'static { this.properties = { width: { type: Number }, label: {}, jump: { state: true } }; } }',
    );
  });

  it('keeps the accessors that it stands on', () => {
    const source = `export class Control extends LitElement {
      @property({ noAccessor: true }) get name(): string { return 'a'; }
      set name(value: string) { this.take(value); }
    }`;
    expect(published(source)).to.equal(
      'export class Control extends LitElement { static { this.properties = { name: { noAccessor: true } }; } ' +
        "get name() { return 'a'; } set name(value) { this.take(value); } }",
    );
  });

  it('is a getter where it finds something in the rendering', () => {
    const source = `export class Field extends LitElement { @query('#control') private readonly control!: HTMLElement; }`;
    expect(published(source)).to.equal(
      'export class Field extends LitElement { ' +
        "get control() { return this.renderRoot?.querySelector('#control') ?? null; } }",
    );
  });

  it('stops the build where it is decorated with anything else', () => {
    const source = 'export class Field extends LitElement { @observed() text = 1; }';
    expect(() => published(source)).to.throw('This decorator cannot be published: @observed() text = 1;');
  });
});
