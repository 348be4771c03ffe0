// @ts-check
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stickyComment } from './sticky-comment.mjs';

/** Writes the job summary, the comment, and the output `report`, from the reports that the steps before have left. */
const { RUNNER_TEMP = '', GITHUB_STEP_SUMMARY = '', GITHUB_OUTPUT = '', COMMENT } = process.env;

/** @param {string} name */
const read = (name) => readFileSync(join(RUNNER_TEMP, 'lockstep', name), 'utf8');

const body = `${read('check.md')}\n${read('drift.md')}`;
appendFileSync(GITHUB_STEP_SUMMARY, `${body}\n`);
const [check, drift] = [countsOf(JSON.parse(read('check.json'))), workOf(JSON.parse(read('drift.json')))];
const isQuiet = check.errors + check.warnings + drift.targets === 0;
const comment = COMMENT === 'true' ? await stickyComment(body, isQuiet, process.env) : 'none';
appendFileSync(GITHUB_OUTPUT, `report=${JSON.stringify({ check, drift, comment })}\n`);

/** @param {{ findings: { severity: string }[], pages: number }} report */
function countsOf({ findings, pages }) {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors, pages };
}

/** @param {{ pages: { locale: string, wordsToTranslate: number | null }[] }} report */
function workOf({ pages }) {
  /** @type {Record<string, { targets: number, words: number }>} */
  const locales = Object.create(null);
  for (const { locale, wordsToTranslate } of pages) {
    const one = (locales[locale] ??= { targets: 0, words: 0 });
    one.targets += 1;
    one.words += wordsToTranslate ?? 0;
  }
  const words = Object.values(locales).reduce((sum, one) => sum + one.words, 0);
  return { targets: pages.length, words, locales };
}
