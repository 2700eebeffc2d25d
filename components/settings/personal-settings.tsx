'use client';

import { densities, themes } from '@/components/shell/themes';
import { Select } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useHydrated } from '@/components/ui/use-hydrated';
import { useViews } from '@/components/views/use-views';
import { NotifySettings } from './notify-settings';
import { SaveState } from './save-state';
import { SettingsSection } from './settings-section';
import { startPages } from './start-pages';
import { useChangeSettings } from './use-change-settings';
import { ZoneSetting } from './zone-setting';

/** What the viewer chooses for themselves; saved as it is chosen. */
export function PersonalSettings() {
  const { settings, choose, ...saving } = useChangeSettings();
  const isOff = !useHydrated();
  const { theme, density, zone, startPage, notify } = settings;
  const pages = startPages(useViews(), startPage);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h1 className="text-lg font-semibold">Settings</h1>
      <SaveState state={saving.state} problem={saving.problem} onRetry={saving.retry} />
      <SettingsSection title="Look">
        <SegmentedControl
          label="Theme"
          segments={themes}
          value={theme}
          disabled={isOff}
          onChoose={(value) => choose({ theme: value })}
        />
        <SegmentedControl
          label="Density"
          segments={densities}
          value={density}
          disabled={isOff}
          onChoose={(value) => choose({ density: value })}
        />
      </SettingsSection>
      <SettingsSection title="Time and place">
        <ZoneSetting zone={zone} isOff={isOff} onChoose={(value) => choose({ zone: value })} />
        <Field label="Start page" hint="What Halyard opens with.">
          {(control) => (
            <Select
              {...control}
              className="max-w-80"
              value={startPage}
              disabled={isOff}
              onChange={(event) => choose({ startPage: event.target.value })}
            >
              {pages.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </SettingsSection>
      <SettingsSection
        title="Notifications"
        description="Your browser can tell you while Halyard is open in a tab you are not looking at."
      >
        <NotifySettings
          notify={notify}
          isOff={isOff}
          onChoose={(value) => choose({ notify: value })}
        />
      </SettingsSection>
    </div>
  );
}
