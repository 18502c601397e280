import assert from 'node:assert/strict';

import { openPalette, quickInput } from './support/hands';
import { useWorkbench } from './support/workbench';

describe('the installed extension', () => {
  const workbench = useWorkbench();

  it('lists its commands in the palette', async () => {
    await openPalette(workbench.page, 'Job Pay: Look Up');

    const first = quickInput(workbench.page).locator('.monaco-list-row').first();
    await first.getByText('Job Pay: Look Up').waitFor();
    await workbench.screenshot('palette');
    await workbench.page.keyboard.press('Escape');
  });

  it('asks nothing of the world outside', () => {
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
