import { isWhole, isZeroAt, TAKEN, whole } from './proseRequests';
import { pattern, type ProseRule, type RuleSet } from './proseRule';

/** 按时, 在法定期限内, 按规定时限: how all of them were answered. */
const IN_TIME =
  '(?:按时|按期|如期|(?:严格)?(?:在|按|按照)(?:法律|法定|规定|要求|条例|的)*(?:期限|时限|时间)(?:要求)?(?:内|、格式)?)';
const ALL = '(?:目前|现)?(?:均|全部|都|已全部|已均)(?:已经?|依法|依规|严格|给予|予以|进行|规范|了|、)*';
const SETTLED =
  '(?:办结|答复|回复|办理完毕|办理答复|完成答复|完成办理|办理并答复|答复完毕|受理并答复|办复|作出答复)';

/** 收到政府信息公开申请16件,均按时答复: what the second clause says of all that the first counts. */
function ofAll(metric: string, how: string): ProseRule {
  return {
    ...whole,
    metric,
    when: (shape, match) =>
      isWhole(shape, match) &&
      /申请/.test(match[0]) &&
      shape.numbers.length > 0 &&
      !isZeroAt(shape, match) &&
      !/结转|撤[回销]|除/.test(shape.text),
    pattern: pattern(
      `(?:${TAKEN})[^,;:\\ue000-\\uf8ff]{0,30}?#[^,;:\\ue000-\\uf8ff]{0,16}?,${ALL}${how}(?:进行|给予|予以|规范|依法|了|申请人)*${SETTLED}`,
    ),
  };
}

/** Results that are said of all requests at once. */
const ANSWERED: readonly ProseRule[] = [ofAll('concluded', ''), ofAll('answered_on_time', IN_TIME)];

/** Rules for what a sentence says at once of all the requests that it counts. */
export const ANSWERED_RULES: readonly RuleSet[] = [{ words: /申请/, rules: ANSWERED }];
