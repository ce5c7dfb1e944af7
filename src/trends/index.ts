// Decides what the months of an archive say: how often topics, terms and organisations were listed, which
// of them rise and fall, and what was seen for the first time. Only papers whose year is known have a
// month; nothing is said of the others' order.
export { compareWithBefore, moved, overallTrend } from './change.ts';
export { countByMonth, firstMonths, type Month, type MonthCounts, monthOf, someMonths } from './counts.ts';
