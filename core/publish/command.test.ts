import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { command, csvOf, rowsOf, tempFolder } from './fixture.test-help.ts';

const folder = tempFolder();
const csv = join(folder, 'a.csv');
writeFileSync(csv, csvOf(rowsOf(2)));
const out = join(folder, 'list');
const build = (...more: string[]) => {
  const args = ['--law', 'JN', '--id', 'demo', '--publisher', '示例市', '--out', out, ...more];
  return command('list', 'build', csv, ...args);
};

it.each([
  ['a command that is none', ['list', 'bulid'], '没有这个命令：list bulid'],
  ['an option that is none', ['list', 'build', csv, '--isued', '2026-01-01'], '没有这个参数：--isued'],
  ['an option without its value', ['list', 'build', csv, '--law'], '缺少参数值：--law'],
  ['a language that is none', ['list', 'inspect', csv, '--lang', 'fr'], '语言只能是 zh-CN 或 en：fr'],
  ['one list where two are compared', ['list', 'diff', folder], '需要两个名单文件夹'],
])('says in Chinese what is wrong and exits with 2: %s', async (_, args, said) => {
  const done = await command(...args);
  expect(done.code).toBe(2);
  expect(done.said).toContain(said);
});

it.each([
  ['a key that cannot sign', ['--key', csv], '签名私钥无效'],
  ['a folder in place of a key', ['--key', folder], '找不到文件'],
  ['a place that is none', ['--held-by', 'Jinan'], '归集地区应写作 CN'],
  ['an end before the beginning', ['--expires', '2020-01-01'], '失效日期不能早于发布日期'],
  ['a file in the place of the list', ['--out', csv], '不是名单文件夹'],
])('builds nothing, and leaves nothing behind, with %s', async (_, more, said) => {
  const done = await build(...more);
  expect(done.code).toBe(2);
  expect(done.said).toContain(said);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder)).toEqual(['a.csv']);
});
