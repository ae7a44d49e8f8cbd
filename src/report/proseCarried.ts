import { inRequests } from './proseRequests';
import { pattern, type ProseRule, type RuleSet } from './proseRule';
import { REQUEST_UNITS } from './requestWords';

const CARRIED: readonly ProseRule[] = [
  {
    metric: 'carried_in',
    units: REQUEST_UNITS,
    timeless: true,
    when: inRequests,
    pattern: pattern(
      `(?:←(?:度)?(?:未办结)?(?:结转)|结转←(?:度)?|(?:由|从|自)←(?:度)?结转)(?:至|到)?(?:\uf001)?(?:的|办理|继续)?(?:政府信息公开|政府信息|依申请公开|信息公开)?(?:申请)?(?:件)?=#`,
    ),
  },
  {
    metric: 'carried_in',
    units: REQUEST_UNITS,
    timeless: true,
    when: inRequests,
    pattern: pattern(`(?:无|没有|未有)←(?:度)?结转`),
  },
  {
    metric: 'carried_out',
    units: REQUEST_UNITS,
    timeless: true,
    when: inRequests,
    pattern: pattern(
      `(?<!无|没有|未)结转(?:至|到)?(?:→|到→)(?:继续)?(?:办理|答复|处理)?(?:的)?(?:政府信息公开)?(?:申请)?(?:件)?=#`,
    ),
  },
  {
    metric: 'carried_out',
    units: REQUEST_UNITS,
    timeless: true,
    when: inRequests,
    pattern: pattern(
      `#(?:申请)?(?:仍在办理中)?(?:将|需)?结转(?:至|到)?→(?:继续)?(?:办理|答复)?(?=[,;。)]|$)`,
    ),
  },
  {
    metric: 'carried_out',
    units: REQUEST_UNITS,
    timeless: true,
    when: inRequests,
    pattern: pattern(`(?:无|没有)(?:需要?)?结转(?:至|到)?→`),
  },
];

/** Rules for requests carried over, from the year before or to the year after. */
export const CARRIED_RULES: readonly RuleSet[] = [{ words: /申请|要求公开/, rules: CARRIED }];
