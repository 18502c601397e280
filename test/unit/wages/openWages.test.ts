import assert from 'node:assert/strict';

import { openWages } from '../../../src/wages/openWages';
import { packTable, writeSection } from '../../../src/wages/pack/writeSections';
import { areasFile, figureFiles, occupationsFile } from '../../../src/wages/release';
import { errorOfKind } from '../../support/errorOf';
import { buildWageFiles, flipBit } from '../../support/wageFiles';

const washington = '5300000';
const oregon = '4100000';
const developers = '15-1252';

describe('openWages', () => {
  it('reads nothing before the first question, and each file once', async () => {
    const files = buildWageFiles();
    const wages = openWages(files);

    assert.deepEqual(files.reads, []);
    await wages.findFigures(washington, developers);
    await wages.findFigures(oregon, developers);

    assert.deepEqual(files.reads, [areasFile, occupationsFile, figureFiles.state]);
  });

  it('finds the figures of an occupation in an area', async () => {
    const figures = await openWages(buildWageFiles()).findFigures(washington, developers);

    assert.deepEqual(figures, {
      area: { level: 'state', code: washington, name: 'Washington' },
      occupation: { soc: developers, title: 'Software Developers' },
      vintage: 'May 2025',
      employment: 107_030,
      annual: {
        mean: 171_040,
        p10: 96_810,
        p25: 132_290,
        p50: 166_540,
        p75: 211_860,
        p90: 255_350,
      },
      hourly: { mean: 82.23, p10: null, p25: null, p50: 80.07, p75: null, p90: null },
      notIncluded: ['hourly.p10', 'hourly.p25', 'hourly.p75', 'hourly.p90'],
    });
  });

  it('never computes an hourly figure from an annual one, or the other way', async () => {
    const wages = openWages(buildWageFiles());
    const teachers = await wages.findFigures('0000000', '25-2021');
    const actors = await wages.findFigures('0000000', '27-2011');

    assert.equal(teachers?.annual.p50, 65_000);
    assert.equal(teachers.hourly.p50, null);
    assert.equal(actors?.hourly.mean, 45.12);
    assert.deepEqual(Object.values(actors.annual), [null, null, null, null, null, null]);
  });

  it('names the figures that a file leaves out', async () => {
    const seattle = await openWages(buildWageFiles()).findFigures('0042660', developers);

    assert.equal(seattle?.annual.p50, 167_280);
    assert.equal(seattle.annual.mean, null);
    assert.deepEqual(seattle.notIncluded, [
      'annual.mean',
      'hourly.mean',
      ...(['hourly.p10', 'hourly.p25', 'hourly.p50', 'hourly.p75', 'hourly.p90'] as const),
    ]);
  });

  it('finds nothing for an unknown area, an unknown occupation or one without figures', async () => {
    const wages = openWages(buildWageFiles());

    assert.equal(await wages.findArea('9900000'), undefined);
    assert.equal(await wages.findFigures('9900000', developers), undefined);
    assert.equal(await wages.findFigures(washington, '99-9999'), undefined);
    assert.equal(await wages.findFigures(oregon, '25-2021'), undefined);
  });

  it('lists areas and occupations', async () => {
    const wages = openWages(buildWageFiles());
    const [nation] = await wages.listAreas();

    assert.deepEqual(nation, { level: 'nation', code: '0000000', name: 'United States' });
    assert.deepEqual(await wages.findArea('0000000'), nation);
    assert.deepEqual((await wages.listOccupations()).at(-1), { soc: '27-2011', title: 'Actors' });
  });
});

describe('a damaged file of wage figures', () => {
  it('is named with what to do, and leaves the other files', async () => {
    const files = buildWageFiles();
    files.files.set(figureFiles.state, flipBit(files.files.get(figureFiles.state)!, 9));
    const wages = openWages(files);

    const error = await errorOfKind('storage', wages.findFigures(washington, developers));

    assert.equal(
      error.message,
      'Couldn’t read built-in wage figures: “states.bin” is damaged. Reinstall the extension.',
    );
    assert.deepEqual(error.details, { path: figureFiles.state });
    assert.equal((await wages.findFigures('0000000', developers))?.annual.p50, 166_540);
  });

  it('leaves the other areas of the file when the damage is in one', async () => {
    const files = buildWageFiles();
    const states = files.files.get(figureFiles.state)!;
    files.files.set(figureFiles.state, flipBit(states, states.length - 1));
    const wages = openWages(files);

    await errorOfKind('storage', wages.findFigures(washington, developers));

    assert.equal((await wages.findFigures(oregon, developers))?.annual.p50, 166_540);
  });

  it('is recognized by any changed byte, and by a missing end', async () => {
    const complete = buildWageFiles();
    const expected = await openWages(complete).findFigures(washington, developers);
    const bytes = complete.files.get(figureFiles.state)!;
    const damaged = [
      ...Array.from(bytes.keys(), index => flipBit(bytes, index)),
      ...Array.from(bytes.keys(), end => bytes.subarray(0, end)),
    ];
    for (const states of damaged) {
      const files = buildWageFiles();
      files.files.set(figureFiles.state, states);
      const found = await openWages(files)
        .findFigures(washington, developers)
        .catch((error: unknown) => error);

      // The damage may be in the section of Oregon.
      if (found instanceof Error) {
        assert.match(found.message, /“states\.bin” is damaged/u);
      } else {
        assert.deepEqual(found, expected);
      }
    }
  });

  it('is recognized in names: checksum, text and level', async () => {
    const damages: [name: string, bytes: Uint8Array][] = [
      [areasFile, flipBit(buildWageFiles().files.get(areasFile)!, 12)],
      [areasFile, packTable([['5300000', 'county', 'King County']])],
      [occupationsFile, writeSection(new Uint8Array([1, 2, 3]))],
      [occupationsFile, new Uint8Array()],
    ];
    for (const [name, bytes] of damages) {
      const files = buildWageFiles();
      files.files.set(name, bytes);

      const error = await errorOfKind(
        'storage',
        openWages(files).findFigures(washington, developers),
      );

      assert.deepEqual(error.details, { path: name });
    }
  });

  it('can’t be opened: the sentence says so, and the next question tries again', async () => {
    const files = buildWageFiles();
    const states = files.files.get(figureFiles.state)!;
    files.files.delete(figureFiles.state);
    const wages = openWages(files);

    const error = await errorOfKind('storage', wages.findFigures(washington, developers));
    files.files.set(figureFiles.state, states);

    assert.match(error.message, /“states\.bin” can’t be opened\. Reinstall the extension\.$/u);
    assert.equal((await wages.findFigures(washington, developers))?.annual.p50, 166_540);
  });
});
