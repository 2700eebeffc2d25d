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
import { STATUS, targetsOf } from './desk-settings';
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

/** Working hours a kind may stand open, and how long where its client is silent. */
const LIVES: Record<string, { open: number; silent: number }> = {
  urgent: { open: 5.5, silent: 0 },
  prompt: { open: 12, silent: 26 },
  usual: { open: 36, silent: 72 },
  patient: { open: 400, silent: 120 },
};
/** No more than this many open tickets of one kind. */
const OPEN_OF_A_KIND = 3;
const URGENT_UNSEEN_HOURS = 0.3;

type Wanted = {
  type: Scenario['type'];
  priorityId: number;
  industry: string;
  status: number;
  /** Office hours since it came in. */
  ageHours: number;
  /** Hours since it came in by the ticket's own clock. */
  clockHours: number;
  isMailOutage: boolean;
  /** How many open tickets of each kind there are already. */
  openKinds: Map<string, number>;
};

/** Whether a kind may still be open after that long, in that status and with that priority. */
function canStillBeOpen(scenario: Scenario, want: Wanted): boolean {
  const { status, ageHours, clockHours } = want;
  const life = LIVES[scenario.pace ?? 'usual'] ?? { open: 36, silent: 72 };
  if (scenario.pace === 'urgent') {
    if (want.priorityId > 2 || !scenario.priorities.includes(want.priorityId)) return false;
    if (status === STATUS.new) return clockHours < URGENT_UNSEEN_HOURS;
    if (status === STATUS.resolved) return ageHours < 24;
    return status === STATUS.inProgress && clockHours < life.open;
  }
  const isRunning = status === STATUS.inProgress || status === STATUS.pending;
  // With nobody to wait for, only what is still within its target is open.
  if (isRunning && scenario.ask.length === 0 && !scenario.supplier) {
    return want.clockHours < (targetsOf(want.priorityId).fixMinutes / 60) * 0.8;
  }
  if (status === STATUS.resolved) return ageHours < life.silent || scenario.pace === 'patient';
  return ageHours < (status === STATUS.waitingClient ? life.silent : life.open);
}

/** Patient kinds are likelier after days, urgent ones within hours. */
function weightOf({ weight, pace }: Scenario, want: Wanted): number {
  if (pace === 'urgent') return weight * 7;
  return pace === 'patient' && want.ageHours > 40 ? weight * 3 : weight;
}

function drawOpenScenario(want: Wanted, random: Random): Scenario {
  const standing = scenarios.filter(
    (scenario) =>
      canStandIn(scenario, want.status) &&
      (!scenario.industries ||
        scenario.industries.some((industry) => industry === want.industry)) &&
      canStillBeOpen(scenario, want),
  );
  const rare = standing.filter(
    ({ key }) => (want.openKinds.get(key) ?? 0) < OPEN_OF_A_KIND || isStopped(want.status),
  );
  const fits = (scenario: Scenario) =>
    scenario.priorities.includes(want.priorityId) &&
    (!isStopped(want.status) || (scenario.takesHours ?? 0) * 1.4 < want.ageHours);
  const ofType = (scenario: Scenario) => scenario.type === want.type;
  const candidates = [
    rare.filter((scenario) => ofType(scenario) && fits(scenario)),
    rare.filter(fits),
    rare.filter(ofType),
    rare,
    standing,
  ].find((list) => list.length > 0);
  return random.weighted(candidates ?? scenarios, (scenario) => weightOf(scenario, want));
}

type AnyWanted = Pick<Wanted, 'type' | 'priorityId' | 'industry' | 'ageHours' | 'isMailOutage'>;

/** A kind of ticket for a type, priority and industry that can be done in that time; each as likely as its weight. */
export function drawAnyScenario(want: AnyWanted, random: Random): Scenario {
  const ofType = scenarios.filter((scenario) => scenario.type === want.type);
  const standing = ofType.filter(
    (scenario) =>
      (scenario.takesHours ?? 0) * 1.4 < want.ageHours &&
      (!scenario.industries || scenario.industries.some((industry) => industry === want.industry)),
  );
  const fitting = standing.filter((scenario) => scenario.priorities.includes(want.priorityId));
  const candidates = [fitting, standing, ofType].find((list) => list.length > 0) ?? scenarios;
  const isMail = want.isMailOutage && want.type === 'incident' && want.priorityId < 4;
  return random.weighted(candidates, (scenario) =>
    isMail && scenario.key === 'mail-delayed' ? scenario.weight * 60 : scenario.weight,
  );
}

/** A kind of ticket for a type, priority, industry and status; each as likely as its weight. */
export function drawScenario(want: Wanted, random: Random): Scenario {
  if (want.status === STATUS.closed) return drawAnyScenario(want, random);
  const open = drawOpenScenario(want, random);
  if (!isStopped(want.status)) {
    want.openKinds.set(open.key, (want.openKinds.get(open.key) ?? 0) + 1);
  }
  return open;
}
