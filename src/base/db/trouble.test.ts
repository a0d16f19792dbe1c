import { expect, test } from 'vitest';

import { troubleOf } from './trouble.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('no'), { code, ...more });

test.each([
  ['a server that is shut down', withCode('57P01')],
  ['a server that still recovers', withCode('57P03')],
  ['no connection left', withCode('53300')],
  ['a refused connection', withCode('ECONNREFUSED', { syscall: 'connect' })],
  ['a socket that is gone', withCode('ENOENT', { syscall: 'connect' })],
  ['two addresses that both refuse', new AggregateError([withCode('ECONNREFUSED', { syscall: 'connect' })])],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ['an answer that never came', new Error('Query read timeout')],
])('the database is away: %s', (_, error) => {
  expect(troubleOf(error)).toBe('away');
});

test.each([
  ['a lock that somebody keeps', withCode('55P03')],
  ['a statement that takes too long', withCode('57014')],
  ['two writes head on', withCode('40P01')],
  ['no connection came free in time', new Error('timeout exceeded when trying to connect')],
])('the database is busy: %s', (_, error) => {
  expect(troubleOf(error)).toBe('busy');
});

test('the database is out of room', () => {
  expect(troubleOf(withCode('53100'))).toBe('full');
});

test('a fault of ours is not put down to the database', () => {
  expect(troubleOf(withCode('23505'))).toBeNull();
  expect(troubleOf(withCode('ENOENT', { syscall: 'open' }))).toBeNull();
  expect(troubleOf(new TypeError('x is not a function'))).toBeNull();
  expect(troubleOf('no')).toBeNull();
});
