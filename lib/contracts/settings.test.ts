import { describe, expect, it } from 'vitest';
import { parseSettings, settingsInput } from './settings';

const untouched = {
  theme: 'system',
  density: 'compact',
  zone: null,
  startPage: 'queue',
  columns: null,
  sideBar: 'open',
  notify: { assigned: false, atRisk: false },
};

describe('an agent’s settings as they were kept', () => {
  it('are the defaults where nothing was chosen, or nothing can be read', () => {
    for (const kept of [{}, null, undefined, [], 'dark', 7]) {
      expect(parseSettings(kept)).toEqual(untouched);
    }
  });

  it('keep every choice that can be read beside one that cannot', () => {
    expect(
      parseSettings({
        theme: 'solarized',
        density: 'comfortable',
        zone: 'Mars/Base',
        startPage: '../admin',
        columns: [{ name: 'summary', width: 320 }],
        notify: { assigned: true, atRisk: 'yes', byMail: true },
        from: 'another release',
      }),
    ).toEqual({
      ...untouched,
      density: 'comfortable',
      columns: [{ name: 'summary', width: 320 }],
      notify: { assigned: true, atRisk: false },
    });
    expect(parseSettings({ columns: [{ name: 'mood', width: null }] }).columns).toBeNull();
  });
});

describe('what an agent may choose', () => {
  it.each([
    { theme: 'dark' },
    { zone: 'America/New_York' },
    { zone: null },
    { startPage: '7f1c9a52-94b8-4f0f-8a1e-6a1a0e3d3f10' },
    { columns: [{ name: 'sla', width: null }] },
    {},
  ])('%j', (input) => {
    expect(settingsInput.parse(input)).toEqual(input);
  });

  it.each([
    { theme: 'blue' },
    { zone: 'Mars/Base' },
    { zone: '' },
    { startPage: 'a b' },
    { columns: [] },
    { columns: [{ name: 'sla', width: 1 }] },
    {
      columns: [
        { name: 'sla', width: null },
        { name: 'sla', width: null },
      ],
    },
    { notify: { assigned: true } },
    { colour: 'red' },
  ])('not %j', (input) => {
    expect(settingsInput.safeParse(input).success).toBe(false);
  });
});
