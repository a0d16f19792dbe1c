#!/usr/bin/env node
// Starts the command line on the Node that came with the packages, whatever Node called it.
// This file is plain JavaScript, so that an old Node can read it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const needed = 24;

if (Number(process.versions.node.split('.')[0]) >= needed) {
  // What was compiled once is not compiled again: the second start takes a third of the time.
  module.enableCompileCache?.(fileURLToPath(new URL('../dist/compile-cache', import.meta.url)));
  const { builtServer, withSmallMemory } = await import('./built-server.js');
  const serves = process.argv[2] === 'start' || process.argv[2] === 'worker';
  if (serves) withSmallMemory();
  await import(builtServer((text) => (serves ? console.error(text) : undefined)).href);
} else {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const own = fileURLToPath(new URL(`../node_modules/${folder}/bin/${name}`, import.meta.url));
  if (!existsSync(own)) {
    console.error(
      `Cadans needs Node ${needed} or later; this is ${process.versions.node}. ` +
        `Run "npm ci" (which brings one on Linux and Windows), or install Node ${needed} from https://nodejs.org.`,
    );
    process.exit(1);
  }
  const child = spawn(own, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
