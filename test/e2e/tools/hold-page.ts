import { expect } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { subjects } from '../../../demo/data/subjects.ts';
import { marksIn } from './closed-shadow.ts';

/** The extension's own frame in a page, once it is there. */
export async function panelOf(page: Page): Promise<Frame> {
  const find = (): Frame | undefined => page.frames().find((frame) => frame.url().includes('/panel.html'));
  await expect.poll(find, { interval: 30 }).toBeTruthy();
  const frame = find();
  if (!frame) throw new Error('no panel');
  return frame;
}

/** Waits until a mark says this. Every look reads the whole document, which the page waits for: not too often. */
export async function marked(page: Page, outcome: string): Promise<void> {
  const outcomes = async (): Promise<string[]> => (await marksIn(page)).map((mark) => mark.outcome);
  await expect.poll(outcomes, { interval: 150 }).toContain(outcome);
}

/**
 * A dialog that has just come takes no press yet; to press it over and over would make the wait longer than it is, and a
 * locator that waits has the browser draw every frame.
 */
export const confirmable = (panel: Frame | Page): Promise<void> =>
  expect
    .poll(() => panel.locator('.acts button.p:enabled:not([aria-disabled])').count(), { interval: 100 })
    .toBe(1);

/** Gives the reason for which no measure is applied, and confirms. */
export async function decline(panel: Frame, statement: string): Promise<void> {
  // Only the last press must be a person's. Nothing is typed: keys go to whatever frame the browser thinks has the focus,
  // and with many pages open that is not sure.
  await panel.locator('xin-x-hold').evaluate(async (dialog, text) => {
    const find = (selector: string): HTMLInputElement => {
      const found = dialog.shadowRoot?.querySelector<HTMLInputElement>(selector);
      if (!found) throw new Error(`no ${selector}`);
      return found;
    };
    for (const value of ['decline', 'not-proportionate']) {
      find(`input[value=${value}]`).click();
      await (dialog as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    }
    const field = find('#s');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }, statement);
  await confirmable(panel);
  await panel.locator('.acts button.p').click();
}

/** What the address of a case page says of its applicant. */
export const queryOf = (key: string): URLSearchParams => {
  const found = subjects.find((subject) => subject.key === key);
  return new URLSearchParams({ code: found?.id.value ?? '', name: found?.name ?? '' });
};
