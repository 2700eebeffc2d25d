import type { Random } from './random';
import type { Scenario } from './scenario';
import { applicationScenarios } from './scenarios-applications';
import { hardwareScenarios } from './scenarios-hardware';
import { identityScenarios } from './scenarios-identity';
import { infrastructureScenarios } from './scenarios-infrastructure';
import { mailScenarios } from './scenarios-mail';
import { networkScenarios } from './scenarios-network';

const all: Scenario[] = [
  ...mailScenarios,
  ...identityScenarios,
  ...networkScenarios,
  ...hardwareScenarios,
  ...applicationScenarios,
  ...infrastructureScenarios,
];

/** A kind of ticket of a type and priority that an industry can have; each as likely as its weight. */
export function drawScenario(
  want: { type: Scenario['type']; priorityId: number; industry: string; isMailOutage: boolean },
  random: Random,
): Scenario {
  const ofType = all.filter((scenario) => scenario.type === want.type);
  const fitting = ofType.filter(
    (scenario) =>
      scenario.priorities.includes(want.priorityId) &&
      (!scenario.industries || scenario.industries.some((industry) => industry === want.industry)),
  );
  const mail = want.isMailOutage && want.type === 'incident';
  return random.weighted(fitting.length > 0 ? fitting : ofType, (scenario) =>
    mail && scenario.category === 'Email>Delivery' ? scenario.weight * 30 : scenario.weight,
  );
}

/** The scenario of a key; a RangeError where there is none. */
export function scenarioOf(key: string): Scenario {
  const scenario = all.find((candidate) => candidate.key === key);
  if (!scenario) throw new RangeError(`no scenario ${key}`);
  return scenario;
}
