import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type SourceFile = {
  /** From the project's root, with slashes: `src/do/pipeline/rules.ts`. */
  path: string;
  /** What it imports for its values or types: files as paths from the root, packages by name. */
  imports: { target: string; typeOnly: boolean }[];
  text: string;
  /** Does it hold nothing but exports of other files? */
  isBarrel: boolean;
};

/** Every source file under src/ with what it imports, read with a parser. */
export function readSourceTree(): SourceFile[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join('src', name.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const fixed = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: targetOf(path, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ target: targetOf(path, moduleRequest.value), typeOnly: isType }] : [],
    ),
  );
  const later = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return literal === undefined ? [] : [{ target: targetOf(path, literal), typeOnly: false }];
  });
  const isBarrel =
    program.body.length > 0 &&
    program.body.every(
      (node) =>
        node.type === 'ExportAllDeclaration' ||
        (node.type === 'ExportNamedDeclaration' && node.source !== null),
    );
  return { path, text, imports: [...fixed, ...passedOn, ...later], isBarrel };
}

function targetOf(from: string, request: string): string {
  if (request.startsWith('#tests/')) return `tests/support/${request.slice('#tests/'.length)}`;
  if (request.startsWith('#')) return `src/${request.slice(1)}`;
  if (request.startsWith('.'))
    return posix.normalize(posix.join(dirname(from).replaceAll('\\', '/'), request));
  return request;
}
