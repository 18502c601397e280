import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const extensionId = 'job-pay-benchmark.job-pay-benchmark';

describe('the extension in VS Code', () => {
  it('is known and asleep until it is asked for something', () => {
    const extension = vscode.extensions.getExtension(extensionId);

    assert.ok(extension, `${extensionId} is not installed`);
    assert.equal(extension.isActive, false);
  });
});
