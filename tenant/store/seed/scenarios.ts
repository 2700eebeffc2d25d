import { alertCases } from './cases/alerts';
import { applicationCases } from './cases/applications';
import { fileCases } from './cases/files';
import { hardwareCases } from './cases/hardware';
import { identityCases } from './cases/identity';
import { joinerLeaverCases } from './cases/joiners-leavers';
import { mailCases } from './cases/mail';
import { mailFlowCases } from './cases/mail-flow';
import { networkCases } from './cases/network';
import { officeCases } from './cases/office';
import { printCases } from './cases/print';
import { projectCases } from './cases/projects';
import { screenCases } from './cases/screens';
import { securityCases } from './cases/security';
import { voiceCases } from './cases/voice';
import { isStopped } from './clock-facts';
import { STATUS } from './desk-settings';
import type { Random } from './random';
import type { Scenario } from './scenario';

export const scenarios: Scenario[] = [
  ...mailCases,
  ...mailFlowCases,
  ...identityCases,
  ...joinerLeaverCases,
  ...securityCases,
  ...networkCases,
  ...printCases,
  ...hardwareCases,
  ...screenCases,
  ...projectCases,
  ...applicationCases,
  ...officeCases,
  ...fileCases,
  ...voiceCases,
  ...alertCases,
];

/** Whether a kind of ticket can stand in a status: it says what it would be waiting for. */
export function canStandIn(scenario: Scenario, status: number): boolean {
  if (status === STATUS.waitingThirdParty) return scenario.supplier !== undefined;
  if (status === STATUS.onHold) return scenario.hold !== undefined;
  if (status === STATUS.pending) return scenario.pending !== undefined;
  if (status === STATUS.waitingClient) return scenario.ask.length > 0;
  return true;
}

/** A kind of ticket for a type, priority, industry and status; each as likely as its weight. */
export function drawScenario(
  want: {
    type: Scenario['type'];
    priorityId: number;
    industry: string;
    status: number;
    /** Working hours since it came in. */
    ageHours: number;
    isMailOutage: boolean;
  },
  random: Random,
): Scenario {
  const ofType = scenarios.filter((scenario) => scenario.type === want.type);
  const standing = ofType.filter(
    (scenario) =>
      canStandIn(scenario, want.status) &&
      (!isStopped(want.status) || (scenario.takesHours ?? 0) * 1.4 < want.ageHours) &&
      (!scenario.industries || scenario.industries.some((industry) => industry === want.industry)),
  );
  const fitting = standing.filter((scenario) => scenario.priorities.includes(want.priorityId));
  const candidates = [fitting, standing, ofType].find((list) => list.length > 0) ?? scenarios;
  const isMail = want.isMailOutage && want.type === 'incident' && want.priorityId < 4;
  return random.weighted(candidates, (scenario) =>
    isMail && scenario.key === 'mail-delayed' ? scenario.weight * 60 : scenario.weight,
  );
}
