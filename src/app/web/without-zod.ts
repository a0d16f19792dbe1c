import { parseSync, Visitor, type Plugin } from 'vite';
import * as zod from 'zod';

const standIn = '\0cadans:zod';

/**
 * In the browser's build contracts keep their methods, paths and types, and lose their shapes: what is built with zod
 * is cut out of the text, and zod itself is a stand-in of a few lines that knows nothing and says so when it is asked
 * (docs/decisions/0061).
 */
export function withoutZod(): Plugin {
  return {
    name: 'cadans:without-zod',
    enforce: 'pre',
    resolveId: (id) => (id === 'zod' ? standIn : null),
    load: (id) => (id === standIn ? writtenStandIn() : null),
    transform: {
      filter: { id: /[\\/]src[\\/].*\.ts$/, code: "from 'zod'" },
      handler: (code, id) => ({ code: withoutShapes(code, id), map: null }),
    },
  };
}

/** What a shape can be asked, rather than be built further with: on the server only. */
const asksShape =
  /^(?:parse|safeParse|spa$|(?:safe)?(?:en|de)code|is[A-Z]|options$|enum$|values?$|def$|_|~|type$|description$|toJSONSchema$)/;

const forServer = new Set(['input', 'output', 'summary']);

/** The text of a contract in which `z.any` stands for each shape, and an endpoint has no input and no output. */
export function withoutShapes(code: string, file: string): string {
  const cuts: { start: number; end: number }[] = [];
  new Visitor({
    CallExpression(node) {
      if (rootOf(node) === 'z') cuts.push(node);
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'endpoint') return;
      const [described] = node.arguments;
      for (const property of described?.type === 'ObjectExpression' ? described.properties : [])
        if (property.type === 'Property' && property.key.type === 'Identifier')
          if (forServer.has(property.key.name)) cuts.push(property.value);
    },
  }).visit(parseSync(file, code).program);
  let text = '';
  let done = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue; // inside one that is out already
    text += `${code.slice(done, start)}z.any`;
    done = end;
  }
  return text + code.slice(done);
}

/** The name that a chain of calls begins with: `z` of `z.string().min(1)`. */
function rootOf(node: { type: string; callee?: unknown; object?: unknown; name?: unknown }): unknown {
  const inner =
    node.type === 'CallExpression' ? node.callee : node.type === 'MemberExpression' ? node.object : null;
  return inner ? rootOf(inner as Parameters<typeof rootOf>[0]) : node.name;
}

function writtenStandIn(): string {
  const names = Object.keys(zod).map((name) => `shape as ${name}`);
  return `
    const asks = ${asksShape};
    const shape = /* @__PURE__ */ new Proxy(() => shape, {
      get: (_, name) => {
        if (asks.test(String(name))) throw new Error('A shape knows nothing in the browser: ' + String(name));
        return shape;
      },
      apply: () => shape,
    });
    export { ${names.join(', ')} };`;
}
