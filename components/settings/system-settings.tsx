'use client';

import { useQuery } from '@tanstack/react-query';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { systemQueries } from '@/lib/queries/system-queries';
import { ConnectionPanel } from './connection-panel';
import { ManagerRoles, PermissionTable } from './manager-roles';
import { Reading } from './reading';
import { RoutingEditor } from './routing-editor';
import { SettingsSection } from './settings-section';
import { StatusRoles } from './status-roles';
import { TargetTable, WorkdayTable } from './workday-tables';

/** What administrators choose for the whole desk, and what it stands on. */
export function SystemSettings() {
  const system = useQuery(systemQueries.settings());
  const lookups = useQuery(lookupsQueries.all());
  const connection = useQuery(systemQueries.connection());
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h1 className="text-lg font-semibold">System settings</h1>
      <SettingsSection
        title="Statuses"
        description="What each status of HaloPSA means to Halyard: it decides what the clocks do, what a move asks for and what leaves the queue."
      >
        <Reading query={system} failure="The statuses could not be read">
          {(answer) => <StatusRoles system={answer} />}
        </Reading>
      </SettingsSection>
      <SettingsSection
        title="Working hours"
        description="As HaloPSA has them; they are changed there."
      >
        <Reading query={lookups} failure="The working hours could not be read">
          {(answer) => <WorkdayTable lookups={answer} />}
        </Reading>
      </SettingsSection>
      <SettingsSection
        title="SLA targets"
        description="As HaloPSA has them, in working time; they are changed there."
      >
        <Reading query={lookups} failure="The targets could not be read">
          {(answer) => <TargetTable lookups={answer} />}
        </Reading>
      </SettingsSection>
      <SettingsSection
        title="Routing"
        description="Which team a new ticket is offered to: by its category, else by its client, else by its type. Of two categories the more exact one wins."
      >
        <Reading query={system} failure="The routing could not be read">
          {(answer) => (
            <Reading query={lookups} failure="The teams could not be read">
              {(lists) => <RoutingEditor system={answer} lookups={lists} />}
            </Reading>
          )}
        </Reading>
      </SettingsSection>
      <SettingsSection
        title="Roles"
        description="Administrators are who HaloPSA says they are. Which tickets somebody sees, HaloPSA decides alone."
      >
        <Reading query={system} failure="The roles could not be read">
          {(answer) => <ManagerRoles system={answer} />}
        </Reading>
        <PermissionTable />
      </SettingsSection>
      <SettingsSection title="Connection">
        <Reading query={connection} failure="The connection could not be read">
          {(report) => (
            <ConnectionPanel
              report={report}
              isReading={connection.isFetching}
              onRead={() => void connection.refetch()}
            />
          )}
        </Reading>
      </SettingsSection>
    </div>
  );
}
