import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';

/** The window sizes that the design was drawn for, and the smallest that laptops have. */
const sizes = [
  { width: 1366, height: 768 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const pictures = path.resolve(import.meta.dirname, '../../test-pictures');

/** Collects what a page complains of: broken policy, errors, warnings of React. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  // The one directive of the policy that Chromium does not know yet; it says so and goes on.
  const expected = "Unrecognized Content-Security-Policy directive 'webrtc'.";
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && message.text() !== expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** Whether the page, not a table in it, can be scrolled sideways. */
const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/**
 * Text that nobody can read whole: a table wider than its room, a cell or button narrower than what it holds, a select narrower than
 * what is chosen in it. Left alone are words for screen readers only, and long lists (`.virtual`): these scroll by themselves, can have
 * the focus, and end a long text in dots that the page of the dossier tells whole.
 */
const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ruler = document.createElement('canvas').getContext('2d');
    const isCut = (element: HTMLElement): boolean => {
      if (element.clientWidth <= 1 || element.closest('.visually-hidden, .virtual') !== null) return false;
      if (!(element instanceof HTMLSelectElement)) return element.scrollWidth > element.clientWidth + 1;
      const style = getComputedStyle(element);
      if (ruler === null) return false;
      ruler.font = style.font;
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      return ruler.measureText(element.selectedOptions[0]?.text ?? '').width > element.clientWidth - padding;
    };
    return [...document.querySelectorAll<HTMLElement>('.table-scroll, td, th, button, select')]
      .filter(isCut)
      .map((element) => `${element.tagName} ${element.clientWidth}: ${element.textContent?.slice(0, 60)}`);
  });

/**
 * Looks at a page state as the design asks: no axe finding, no sideways scroll and no cut text at any size and at 200 % zoom (half the width).
 * Leaves a picture in test-pictures; with TOETSSTEEN_ALL_SIZES set, axe and picture at both sizes.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectWhole(page, `${name} at ${size.width}`);
    // Axe and a picture take seconds: the larger window, in which less goes wrong, gets them only when asked for.
    if (size !== sizes[0] && process.env['TOETSSTEEN_ALL_SIZES'] === undefined) continue;
    // Violations only, in the page itself: what passes is not worked out, and no page has frames. That takes a third of the time.
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${size.width}: ${id} ${nodes[0]?.html}`)).toEqual([]);
    await takePicture(page, `${name}-${size.width}`, size.width);
  }
  await page.setViewportSize({ width: 683, height: 384 });
  await expectWhole(page, `${name} at 200 %`);
  await page.setViewportSize({ width: 1366, height: 768 });
}

/** Charts and tables follow a new width a moment later, so this waits for it. */
async function expectWhole(page: Page, where: string): Promise<void> {
  await expect.poll(() => scrollsSideways(page), `${where} scrolls sideways`).toBe(false);
  await expect.poll(() => cutTexts(page), `${where} cuts text`).toEqual([]);
}

/** A picture of the whole page, in a window as high as the page, so that the bars lie where they belong. */
async function takePicture(page: Page, name: string, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(768, height) });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Moves the focus with the Tab key alone until it is on the element. Fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(target).toBeEnabled();
  // Finding an element by its role takes far longer than a press; it is found anew when the page has replaced it.
  let found = await elementOf(target);
  for (let presses = 0; presses < 400; presses++) {
    const where = await found.evaluate((element) =>
      element === document.activeElement ? 'focused' : element.isConnected ? 'elsewhere' : 'gone',
    );
    if (where === 'focused') {
      await expectUncovered(target);
      return;
    }
    if (where === 'gone') found = await elementOf(target);
    else await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

async function elementOf(target: Locator): Promise<ElementHandle<HTMLElement | SVGElement>> {
  const found = await target.elementHandle();
  if (found === null) throw new Error(`${target} is not on the page`);
  return found;
}

/** A focused element must not lie under one of the bars (WCAG 2.2, 2.4.11). */
async function expectUncovered(target: Locator): Promise<void> {
  const covered = await target.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return top === null || !(element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
  });
  expect(covered, `${target} has the focus and is covered`).toBe(false);
}

/** Presses a button or link with the keyboard. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Fills a field with the keyboard, replacing what was in it. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
