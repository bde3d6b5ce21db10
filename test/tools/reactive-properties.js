import ts from 'typescript';

// The decorators of our elements are compiled to calls, and every module brings its own helper for them. What is published
// says the same in plain words, with Lit's own `static properties`: a third of a kilobyte less in a first load.

/** Where the decorators come from; nothing of it is left in what is published. */
const DECORATORS = /\/decorators\.js$/;

/**
 * Turns `@property({ type: Number }) width = 375` into `static properties = { width: { type: Number } }` and a bare field,
 * and `@query('p') readonly text` into a getter.
 *
 * @type {import('typescript').TransformerFactory<import('typescript').SourceFile>}
 */
export function reactiveProperties({ factory }) {
  return (file) => {
    const plain = ts.visitEachChild(file, visit, undefined);
    const statements = plain.statements.filter((statement) => !isImportOf(statement, DECORATORS));
    return factory.updateSourceFile(plain, ts.setTextRange(factory.createNodeArray(statements), plain.statements));
  };

  /**
   * @param {import('typescript').Node} node
   * @returns {import('typescript').Node}
   */
  function visit(node) {
    const seen = ts.visitEachChild(node, visit, undefined);
    if (!ts.isClassDeclaration(seen)) return seen;
    /** @type {import('typescript').PropertyAssignment[]} */
    const options = [];
    const members = seen.members.map((member) => {
      const decorated = decoration(member);
      if (!decorated) return member;
      const { kind, name, given } = decorated;
      if (kind === 'query') return getter(name, given);
      options.push(factory.createPropertyAssignment(name, kind === 'state' ? ofItsOwn() : given));
      return undecorated(member);
    });
    const modifiers = [factory.createModifier(ts.SyntaxKind.StaticKeyword)];
    const object = factory.createObjectLiteralExpression(options, true);
    if (options.length > 0) {
      members.unshift(factory.createPropertyDeclaration(modifiers, 'properties', undefined, undefined, object));
    }
    return factory.updateClassDeclaration(
      seen,
      seen.modifiers,
      seen.name,
      seen.typeParameters,
      seen.heritageClauses,
      members,
    );
  }

  /** The options of a property that no attribute sets. */
  function ofItsOwn() {
    return factory.createObjectLiteralExpression([factory.createPropertyAssignment('state', factory.createTrue())]);
  }

  /**
   * @param {string} name
   * @param {import('typescript').Expression} selector
   */
  function getter(name, selector) {
    const root = factory.createPropertyAccessExpression(factory.createThis(), 'renderRoot');
    const mayBe = factory.createToken(ts.SyntaxKind.QuestionDotToken);
    const find = factory.createPropertyAccessChain(root, mayBe, 'querySelector');
    const found = factory.createCallChain(find, undefined, undefined, [selector]);
    const orNull = factory.createBinaryExpression(found, ts.SyntaxKind.QuestionQuestionToken, factory.createNull());
    const body = factory.createBlock([factory.createReturnStatement(orNull)]);
    return factory.createGetAccessorDeclaration(undefined, name, [], undefined, body);
  }

  /** @param {import('typescript').ClassElement} member */
  function undecorated(member) {
    const modifiers = ts.canHaveModifiers(member) ? ts.getModifiers(member) : undefined;
    if (ts.isPropertyDeclaration(member)) {
      return factory.updatePropertyDeclaration(
        member,
        modifiers,
        member.name,
        undefined,
        undefined,
        member.initializer,
      );
    }
    if (ts.isGetAccessorDeclaration(member)) {
      return factory.updateGetAccessorDeclaration(member, modifiers, member.name, [], undefined, member.body);
    }
    throw new Error(`This decorator cannot be published: ${member.getText()}`);
  }
}

/**
 * What decorates a member: one of `property`, `state` and `query`, called with what it is given.
 *
 * @param {import('typescript').ClassElement} member
 */
function decoration(member) {
  const [decorator, ...others] = (ts.canHaveDecorators(member) ? ts.getDecorators(member) : undefined) ?? [];
  if (!decorator) return undefined;
  const { expression: call } = decorator;
  const kind = ts.isCallExpression(call) && call.expression.getText();
  const isKnown = kind === 'property' || kind === 'state' || kind === 'query';
  if (!ts.isCallExpression(call) || !isKnown || others.length > 0 || !member.name || !ts.isIdentifier(member.name)) {
    throw new Error(`This decorator cannot be published: ${member.getText()}`);
  }
  const [given = ts.factory.createObjectLiteralExpression()] = call.arguments;
  return { kind, name: member.name.text, given };
}

/**
 * @param {import('typescript').Statement} statement
 * @param {RegExp} from
 */
function isImportOf(statement, from) {
  return (
    ts.isImportDeclaration(statement) &&
    ts.isStringLiteral(statement.moduleSpecifier) &&
    from.test(statement.moduleSpecifier.text)
  );
}
