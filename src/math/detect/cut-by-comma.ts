// Whether a comma between two formulas stands within one, and is a comma or a space there as rebuilding finds.

/**
 * What only both together close, angle brackets (6 of 6) or bars (3 of 3, but for those of a restriction); what follows the
 * name of an operator (3 of 3), or the beginning of an integral whose differential has not come, and states nothing (4 of 4).
 */
export function isCutByComma(left: string, right: string): boolean {
  if (count(left, 'langle') > count(left, 'rangle') && count(right, 'rangle') > count(right, 'langle'))
    return true;
  if (count(left, '|') % 2 === 1 && count(right, '|') % 2 === 1) return !left.includes('|_');
  return operator.test(left) || (isOpenIntegral(left) && !statement.test(right));
}

function isOpenIntegral(left: string): boolean {
  return openIntegral.test(left.slice(Math.max(0, left.lastIndexOf('int') - 3)));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Perhaps in a face, `{rm Re}`. */
const operator = /(?<![A-Za-z])(?:div|rank|det|tr|Tr|[cC]url|Re|Im|ker|dist|ess(?:sup|inf))\}?$/;
const openIntegral = /(?<![A-Za-z])i{0,2}int(?![a-z]{3})(?!.*d ?[A-Za-z])/;
const statement = /[=<>]|(?<![A-Za-z])(?:in|to|[lg]eq?|sim|approx)(?![A-Za-z])|[lg]eq/;
