import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readSourceTree, type SourceFile } from './support/source-tree.ts';

const everything = readSourceTree();
const isTest = ({ path }: SourceFile) => /\.test\.tsx?$/.test(path);
const files = everything.filter((file) => !isTest(file));

const order = ['base', 'plan', 'do', 'check', 'act', 'app'];
const phaseOf = (path: string) => path.split('/')[1] ?? '';

/** `src/do/pipeline`; in base the folder, or the slice in the directory: `src/base/directory/people`. */
function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[1] === 'app') return 'src/app';
  return parts.slice(0, parts[2] === 'directory' ? 4 : 3).join('/');
}

const isUi = (path: string) =>
  path.includes('/ui/') || path.startsWith('src/base/ui-kit/') || path.startsWith('src/app/web/');
const isKernel = (path: string) => path.startsWith('src/base/kernel/');

/** Files that must run anywhere as they are: without the clock, the database, Node or a package but zod. */
const mustBePure = (path: string) =>
  isKernel(path) ||
  path.startsWith('src/base/i18n/') ||
  /\/(rules|policy|contract|messages|refusals)\.ts$|\/rules\/[^/]+\.ts$/.test(path);
/** Within `rules/` a word such as routes is one of the field. */
const touchesOutside = /^(?!.*\/rules\/).*\/(table|queries|commands|routes|jobs)\.ts$/;
const readsClock = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bprocess\.(?!ts\b)\w|\bfetch\(/;
const asksShape =
  /(?<!\b(?:JSON|Date|URL))\??\.(?:safeParse|parse|spa)(?:Async)?\(|\.safeParse\b|\b\w*[sS]hape\.(?:shape|options)\b|\.(?:input|output)\.(?:shape|parse)/;

const edges = files.flatMap((file) =>
  file.imports.map(({ target, typeOnly }) => ({ from: file.path, to: target, typeOnly })),
);
/** What keeps a file from running anywhere, by way of its imports; empty where nothing does. */
const stains = new Map<string, string>();
function stainOf(path: string): string {
  const known = stains.get(path);
  if (known !== undefined) return known;
  stains.set(path, ''); // a circle stains nothing by itself
  const file = files.find((each) => each.path === path);
  let stain = touchesOutside.test(path) || !file ? path : readsClock.test(file.text) ? `${path} (clock)` : '';
  for (const { target, typeOnly } of file?.imports ?? []) {
    if (stain || typeOnly || target === 'zod') continue;
    if (!target.startsWith('src/')) stain = `${path} → ${target}`;
    else stain = stainOf(target);
  }
  stains.set(path, stain);
  return stain;
}

const inside = edges.filter(({ to }) => to.startsWith('src/'));
const named = (broken: { from: string; to: string }[]) => broken.map(({ from, to }) => `${from} → ${to}`);

describe('the tree', () => {
  test('was seen: many files, with imports, of every kind', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inside.length).toBeGreaterThan(300);
    for (const known of [
      'src/base/kernel/date.ts',
      'src/base/directory/people/commands.ts',
      'src/app/application.ts',
      'src/base/ui-kit/client.ts',
    ])
      expect(files.find(({ path }) => path === known)?.imports.length).toBeGreaterThan(0);
    expect(files.some(({ path }) => path.endsWith('.tsx'))).toBe(true);
  });

  test('has only the folders that say what the product is about', () => {
    expect(
      [...new Set(files.map(({ path }) => phaseOf(path)))].filter((phase) => !order.includes(phase)),
    ).toEqual([]);
  });

  test('names its files in kebab-case, and none utils, helpers, common, misc, manager or service', () => {
    const odd = everything.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.db)?(\.test)?\.tsx?$/.test(name) ||
        /(^|\/)(utils?|helpers?|common|misc|shared|[a-z-]*manager|[a-z-]*service)(\/|\.tsx?$)/.test(path)
      );
    });
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('has no barrels', () => {
    expect(files.filter(({ isBarrel }) => isBarrel).map(({ path }) => path)).toEqual([]);
  });

  test('names each slice once', () => {
    const names = [...new Set(files.map(({ path }) => roomOf(path)))].map((room) => room.split('/').at(-1));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe('imports', () => {
  test('point at files that exist', () => {
    const paths = new Set(everything.map(({ path }) => path));
    const missing = inside.filter(({ to }) => /\.tsx?$/.test(to) && !paths.has(to) && !to.endsWith('.d.ts'));
    expect(named(missing)).toEqual([]);
  });

  test('run one way: base, plan, do, check, act, app', () => {
    const against = inside.filter(
      ({ from, to }) => order.indexOf(phaseOf(from)) < order.indexOf(phaseOf(to)),
    );
    expect(named(against)).toEqual([]);
  });

  test('make no circle between rooms', () => {
    const between = new Map<string, Set<string>>();
    for (const { from, to } of inside) {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a !== b) between.set(a, (between.get(a) ?? new Set()).add(b));
    }
    expect(circleIn(between)).toEqual([]);
  });

  test('of tests come from tests only', () => {
    const wrong = edges.filter(({ to }) => to.startsWith('tests/') || to === 'vitest' || to === 'fast-check');
    expect(named(wrong)).toEqual([]);
  });

  test('of the kernel stay in the kernel: no package, no Node, no clock', () => {
    expect(named(edges.filter(({ from, to }) => isKernel(from) && !isKernel(to)))).toEqual([]);
  });

  test('of rules, policies, contracts and messages lead to nothing but pure files', () => {
    const pure = files.filter(({ path }) => mustBePure(path) && !isUi(path));
    expect(pure.length).toBeGreaterThan(30);
    expect(pure.flatMap(({ path }) => (stainOf(path) ? [`${path}: ${stainOf(path)}`] : []))).toEqual([]);
  });

  test('of screens are pure files, screens and the kit', () => {
    const allowed =
      /^(react(-dom)?(\/.*)?|@xyflow\/react|@tanstack\/.*|@dnd-kit\/.*|docs\/guide.*\.md\?raw)$/;
    const wrong = edges.filter(({ from, to, typeOnly }) => {
      if (!isUi(from) || typeOnly || to.endsWith('.css')) return false;
      if (to.startsWith('src/')) return !isUi(to) && stainOf(to) !== '';
      if (from.startsWith('src/base/ui-kit/') || from.startsWith('src/app/web/'))
        return to.startsWith('node:');
      return !allowed.test(to);
    });
    expect(named(wrong)).toEqual([]);
  });

  test('of Mantine are in the kit only', () => {
    const wrong = edges.filter(
      ({ from, to }) => to.startsWith('@mantine/') && !from.startsWith('src/base/ui-kit/'),
    );
    expect(named(wrong)).toEqual([]);
  });

  test('bring screens the types of shapes, which they ask nothing: zod is not in the browser', () => {
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { from, to, typeOnly } of inside) if (from === path && !typeOnly) reach(to);
    };
    reach('src/app/web/main.tsx');
    const browser = files.filter(({ path }) => reached.has(path));
    expect(browser.length).toBeGreaterThan(300);
    const asking = browser.filter(({ text }) => asksShape.test(text));
    expect(asking.map(({ path }) => path)).toEqual([]);
    const building = edges.filter(
      ({ from, to, typeOnly }) => to === 'zod' && !typeOnly && reached.has(from) && isUi(from),
    );
    expect(named(building)).toEqual([]);
  });

  test('of another slice’s commands are from act, from app, or of the directory', () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        /\/commands(\.ts$|\/)/.test(to) &&
        roomOf(from) !== roomOf(to) &&
        !['act', 'app'].includes(phaseOf(from)) &&
        !to.startsWith('src/base/directory/'),
    );
    expect(named(wrong)).toEqual([]);
  });
});

describe('the database', () => {
  const folder = new URL('../migrations/', import.meta.url);
  const sql = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const tables = [...sql.matchAll(/CREATE TABLE (?!IF)(\w+(?:\.\w+)?) \(/g)].map(([, name]) => name ?? '');

  test('puts every table behind the wall, or out of the application’s reach', () => {
    expect(tables.length).toBeGreaterThan(20);
    const outside = tables.filter(
      (name) => !sql.includes(`CALL protect('${name}'`) && !/^(identity|installation)\./.test(name),
    );
    // Of no organisation, written by the owner; the application sees when backups were made and how they went.
    expect(tables.filter((name) => name.startsWith('installation.'))).toEqual(['installation.backup']);
    expect(outside).toEqual([
      // Read through search_entries() only; the application has no right on it.
      'search_entry',
      'search_word',
      // What a transaction touched, empty again at its end; the application has no right on the schema.
      'kpi_work.touched',
      'kpi_work.redefined',
      'kpi_work.turn',
    ]);
  });

  test('begins every primary key with the organisation', () => {
    const bodies = [...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g)];
    const without = bodies
      .filter(
        ([, , body]) => !/PRIMARY KEY \(organisation_id|organisation_id uuid PRIMARY KEY/.test(body ?? ''),
      )
      .map(([, name]) => name);
    // A list of words without a key, out of the application's reach.
    const wrong = without.filter((name) => name !== 'search_word');
    expect(bodies.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

/** A way round through rooms, or nothing. */
function circleIn(graph: Map<string, Set<string>>): string[] {
  const done = new Set<string>();
  const visit = (room: string, way: string[]): string[] => {
    if (way.includes(room)) return [...way.slice(way.indexOf(room)), room];
    if (done.has(room)) return [];
    for (const next of graph.get(room) ?? []) {
      const circle = visit(next, [...way, room]);
      if (circle.length > 0) return circle;
    }
    done.add(room);
    return [];
  };
  for (const room of graph.keys()) {
    const circle = visit(room, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
