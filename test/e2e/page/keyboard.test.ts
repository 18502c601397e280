import assert from 'node:assert/strict';

import { pageStates } from '../../support/pageStates';

import { useBrowser } from './support';

import type { Page } from 'playwright-core';

/** What has the focus, by its accessible name or text. */
function nameFocused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}

async function pressUntil(
  page: Page,
  key: string,
  isThere: (name: string) => boolean,
): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (isThere(await nameFocused(page))) {
      return;
    }
    await page.keyboard.press(key);
  }
  assert.fail('The keyboard does not get there.');
}

describe('the page with the keyboard alone', () => {
  const browser = useBrowser();

  it('walks the points of a chart and reads each of them', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.live);
    await pressUntil(page, 'Tab', name => name.startsWith('Base pay for'));

    const heard: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) {
      await page.keyboard.press(key);
      heard.push((await page.locator('[role=status]').last().textContent()) ?? '');
    }

    assert.deepEqual(heard, ['P10: $82,460', 'P25: $105,210', 'P90: $214,670', 'P10: $82,460']);
    assert.equal(await page.locator('.tip').textContent(), 'P10: $82,460');
  });

  it('reaches every button, link and table, and never stays', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.complete);

    const seen = new Set<string>();
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      seen.add(await nameFocused(page));
    }

    for (const name of [
      'Check an Offer…',
      'Compare…',
      'Export…',
      'More…',
      'Hourly',
      'Copy Pay as a table',
      'Show all 10',
      'Remove $145,000',
    ]) {
      assert.ok(seen.has(name), name);
    }
  });

  it('opens a menu, walks it and closes it with the focus where it was', async () => {
    const { page, show, posted } = await browser.open({ theme: 'dark', width: 360 });
    await show(pageStates.live);
    await pressUntil(page, 'Tab', name => name === 'More…');

    await page.keyboard.press('Enter');
    assert.equal(await nameFocused(page), 'Compare…');
    await page.keyboard.press('ArrowUp');
    assert.equal(await nameFocused(page), 'Rename…');
    await page.keyboard.press('Escape');
    assert.equal(await nameFocused(page), 'More…');

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.deepEqual((await posted()).at(-1), {
      type: 'action/run',
      action: 'export',
      section: null,
    });
  });

  it('adds an offer', async () => {
    const { page, show, posted } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.live);
    await pressUntil(page, 'Tab', name => name === 'Check an Offer…');

    await page.keyboard.press('Enter');
    await page.keyboard.type('$145k');
    await page.keyboard.press('Enter');

    assert.deepEqual((await posted()).at(-1), { type: 'offer/add', text: '$145k' });
  });

  it('switches to hourly pay and says what is converted', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.live);
    await pressUntil(page, 'Tab', name => name === 'Hourly');

    await page.keyboard.press('Space');

    assert.match(
      (await page.locator('.pay').textContent()) ?? '',
      /Hourly22% report this.*\$65\.38.*Baseannual figure ÷ 2,080 h/u,
    );
  });

  it('jumps to a section from the list', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 1400 });
    await show(pageStates.complete);
    await pressUntil(page, 'Tab', name => name === 'Market');

    await page.keyboard.press('Enter');

    assert.equal(await nameFocused(page), 'Market');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2');
  });
});

describe('the page while it waits', () => {
  const browser = useBrowser();

  it('says what is ready to whoever listens', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.pending);

    await show(pageStates.live);

    assert.match((await page.locator('[role=status]').last().textContent()) ?? '', /Pay: ready\./u);
  });

  it('shows news of a section without the report being sent again', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800 });
    await show(pageStates.pending);

    await show({
      type: 'progress/update',
      section: 'pay',
      progress: {
        phase: 'waiting',
        attempts: 9,
        waitedMs: 61_000,
        maxWaitMs: 300_000,
        nextPollInMs: 8000,
      },
    });

    await page.getByText('Checked 9 times.').first().waitFor();
  });

  it('keeps still when motion is to be reduced', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 800, reducedMotion: true });
    await show(pageStates.pending);

    const animation = await page
      .locator('.progress i')
      .first()
      .evaluate(bar => getComputedStyle(bar).animationName);

    assert.equal(animation, 'none');
  });
});
