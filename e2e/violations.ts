import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What a page does against WCAG 2.2 AA and good practice, a line for each rule. */
export async function violations(page: Page) {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
