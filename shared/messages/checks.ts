import type { Text } from '../text.ts'

/** What the checks that several sheets share have to say of a row or of the whole sheet. */
export const checkMessages = {
  'check.not-a-list': { zh: '没有读到表格各行，请重新取表。', en: 'No rows could be read; take the sheet anew.' },
  'check.not-a-row': { zh: '读不出，请重新填写这一行。', en: 'this row cannot be read; fill it in anew.' },
  'check.no-such-column': { zh: '表中没有“{column}”列，请删去。', en: 'There is no column "{column}"; remove it.' },
  'check.empty-row': { zh: '是空行，报送后其下各行序号上移。', en: 'an empty row; those below move up.' },
  'check.identical-rows': { zh: '与序号{other}完全相同，确实如此可直接报送。', en: 'the same as row {other}. Submit if right.' },
  'check.same-as-last': { zh: '与{period}逐行相同。确实如此可直接报送。', en: 'Same as {period}. Submit if right.' },
  'check.same-but-dates': {
    zh: '除日期外与{period}逐行相同。确实如此可直接报送。',
    en: 'Same as {period} but for dates. Submit if right.',
  },
  'check.once': { zh: '{columns}“{value}”与序号{other}重复。', en: '{columns} "{value}" stands in row {other} too.' },
  'check.once-in-year': { zh: '{columns}“{value}”在{period}已用过。', en: '{columns} "{value}" was used in {period}.' },
  'check.everybody-missing': { zh: '{who}缺{people}，请补上。', en: '{who}: {people} missing; add them.' },
  'check.everybody-missing-note': { zh: '{who}没有{people}，请说明。', en: '{who}: no {people}; explain.' },
  'check.everybody-outsider': { zh: '{person}不属{who}，请说明。', en: '{person} is not of {who}; explain.' },
  'check.and-others': { zh: '{names}等{count}人', en: '{names} and others, {count} in all' },
  'check.and-other-things': { zh: '{names}等{count}个', en: '{names} and others, {count} in all' },
  'check.projects-missing': { zh: '缺项目{names}，请补上。', en: 'Projects {names} missing; add them.' },
  'check.vehicles-missing': { zh: '缺在用车{names}，请补上。', en: 'Vehicles {names} missing; add them.' },
  'check.vehicles-missing-note': { zh: '没有备用车{names}，请写情况说明。', en: 'No row for reserve {names}: explain.' },
  'check.sums-to': { zh: '{column}合计{sum}，应为{total}。', en: '{column} adds up to {sum}, not {total}.' },
  'check.at-least-one-row': { zh: '至少填一行。', en: 'Fill in at least one row.' },
  'check.at-least-one-of': { zh: '{column}至少要有一行“{value}”。', en: '{column} needs at least one row "{value}".' },
  'check.two-main-posts': { zh: '{person}同日已有主岗（{where}）。', en: '{person} has a main post then ({where}).' },
  'check.concurrent-without-main': { zh: '{person}自{day}没有主岗，不能兼岗。', en: '{person} has no main post on {day}.' },
  'check.two-heads': { zh: '同日已有科室负责人（序号{row}）。', en: 'there is a head then (row {row}).' },
  'check.leader-elsewhere': { zh: '局领导填在{office}的名册。', en: 'leaders stand in the list of {office}.' },
  'check.stays-overlap': { zh: '{person}的起止与{place}重叠，请核对。', en: '{person}’s days overlap with {place}.' },
  'check.number-reused': { zh: '编号{number}在{period}用于另一事项，请核对。', en: 'number {number} was another matter in {period}.' },
} satisfies Record<string, Text>
