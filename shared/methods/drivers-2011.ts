import type { EntryItem, MethodData, RowsSpec, SumSpec, Whose } from './define.ts'
import { accumulated, attendanceItems, attendanceParameters, attendanceText, discipline, undeterminedItems, undeterminedParameters, weeklyStudy } from './posts-2011.ts'

const text = (zh: string, en: string) => ({ zh, en })
const driver: Whose = { of: 'segment', person: 'driver' }
const driverYear: Whose = { of: 'person', columns: ['driver'] }
const motorpool: Whose = { of: 'department', section: 'motorpool' }
const rows = (sheet: string, whose: Whose, where?: string): RowsSpec => (where === undefined ? { sheet, whose } : { sheet, whose, where })
const counted = (column: string, zh: string, en: string): EntryItem => ({ says: text(zh, en), rows: rows('driver-record', driver, `${column} > 0`), quantity: column })
const sum = (sheet: string, of: string, whose: Whose = driver): SumSpec => ({ rows: rows(sheet, whose), of })
const finding = (kind: string): RowsSpec => rows('findings', { of: 'person', columns: ['person'], unnamed: 'head' }, `kind = '${kind}'`)
const accidents = 'acc-full + acc-main + acc-equal + acc-minor'
const quota = 'km ÷ 100 × plate.quota'
const out = { zh: '不合格，不加分', en: 'not qualified, no bonus', atMost: 3, noBonus: true }

/** 机关车队岗位目标考核办法, in force from 2011-01-01: for 驾驶员. 100 points and a bonus of at most 8. */
export const drivers2011: MethodData = {
  method: 'drivers-2011',
  version: '1',
  title: text('2011年机关车队岗位目标考核办法', 'Motor pool target assessment method of 2011'),
  source: '总结 三(四) 强化制度建设',
  from: '2011-01-01',
  types: ['驾驶员'],
  sections: [
    { section: '安全', title: text('安全', 'Safety'), points: '35' },
    { section: '服务', title: text('服务', 'Service'), points: '20' },
    { section: '节油', title: text('节油', 'Fuel'), points: '20' },
    { section: '车况', title: text('车况', 'Vehicle'), points: '15' },
    { section: '纪律学习', title: text('纪律学习', 'Discipline and study'), points: '10' },
  ],
  bonus: { section: '加分', title: text('加分', 'Bonus'), cap: '8' },
  restraints: { section: '否决', title: text('否决与限等', 'Vetoes and limits') },
  clauses: [
    {
      no: '1', section: '安全', title: text('责任事故', 'Accidents'), maximum: '20', level: 'person', source: '驾驶员管理补充规定',
      text: text('全责事故每次扣10分，主责8分，同责5分，次责2分；超过20分的从本部分倒扣，最多10分。', 'Full blame 10, main 8, equal 5, minor 2 each; what exceeds 20 is taken from the section, at most 10.'),
      kind: 'graded-occurrence', missing: 'cannot-score',
      parameters: {
        carryOver: '10',
        items: [
          { zh: '全责事故', en: 'accidents, full blame', each: '10' },
          { zh: '主责事故', en: 'accidents, main blame', each: '8' },
          { zh: '同责事故', en: 'accidents, equal blame', each: '5' },
          { zh: '次责事故', en: 'accidents, minor blame', each: '2' },
        ],
      },
      facts: {
        shape: 'entries',
        items: [
          counted('acc-full', '全责事故', 'accidents, full blame'),
          counted('acc-main', '主责事故', 'accidents, main blame'),
          counted('acc-equal', '同责事故', 'accidents, equal blame'),
          counted('acc-minor', '次责事故', 'accidents, minor blame'),
        ],
      },
    },
    {
      no: '2', section: '安全', title: text('交通违法', 'Traffic offences'), maximum: '10', level: 'person', source: '驾驶员管理补充规定',
      text: text('全年第一、二次每次扣1分，以后每次扣2分，扣完为止。', 'The first two of the year 1 each, each further one 2.'),
      kind: 'repeated', parameters: { steps: ['1', '1', '2'] }, missing: 'cannot-score',
      facts: { shape: 'entries', window: 'year', items: [counted('violations', '违法', 'offences')] },
    },
    {
      no: '3', section: '安全', title: text('安全学习', 'Safety training'), maximum: '5', level: 'person', source: '驾驶员管理补充规定',
      text: text('安全学习参加次数÷应到次数，乘5分。', 'Attended ÷ due, times 5.'),
      kind: 'ratio', parameters: { ceiling: '1' }, missing: 'cannot-score', empty: 'not-applicable',
      facts: { shape: 'parts', together: true, rows: rows('driver-record', driver), done: 'safety-attended', target: 'safety-due' },
    },
    {
      no: '4', section: '服务', title: text('拒绝出车', 'Trips refused'), maximum: '8', level: 'person', source: '驾驶员管理补充规定',
      text: text('无故拒绝出车每次扣4分，扣完为止。', 'Each trip refused costs 4.'),
      kind: 'per-occurrence', parameters: { each: '4' }, missing: 'cannot-score', facts: { shape: 'entries', items: [counted('refused', '拒绝出车', 'refused')] },
    },
    {
      no: '5', section: '服务', title: text('出车迟到', 'Trips late'), maximum: '6', level: 'person', source: '驾驶员管理补充规定',
      text: text('出车迟到全年免1次，以后每次扣1分，扣完为止。', 'Late for a trip: 1 a year is free, each further costs 1.'),
      kind: 'per-occurrence', parameters: { each: '1', free: '1' }, missing: 'cannot-score', facts: { shape: 'entries', items: [counted('late', '出车迟到', 'late')] },
    },
    {
      no: '6', section: '服务', title: text('服务投诉', 'Complaints'), maximum: '6', level: 'person', source: '总结 六',
      text: text('投诉属实每件扣3分，部分属实每件扣1.5分，同一事项取最重，扣完为止。', 'A founded complaint 3, partly founded 1.5, the dearest of one matter.'),
      kind: 'graded-occurrence', missing: 'zero',
      parameters: { matter: true, items: [{ zh: '投诉属实', en: 'complaints founded', each: '3' }, { zh: '投诉部分属实', en: 'complaints partly founded', each: '1.5' }] },
      facts: {
        shape: 'entries', key: 'matter',
        items: [
          { says: text('投诉属实', 'complaint founded'), rows: rows('complaints', { of: 'segment', person: 'person', unnamed: 'head' }, "finding = '属实'") },
          { says: text('投诉部分属实', 'complaint partly founded'), rows: rows('complaints', { of: 'segment', person: 'person', unnamed: 'head' }, "finding = '部分属实'") },
        ],
      },
    },
    {
      no: '7', section: '节油', title: text('油耗对定额', 'Fuel against quota'), maximum: '15', level: 'person', source: '总结 五',
      text: text('全年油耗为定额的95%以下得15分，100%以下13分，105%以下9分，110%以下5分，超过110%不得分。', 'Fuel of the year against the quota: up to 95% 15, 100% 13, 105% 9, 110% 5, above 0.'),
      kind: 'against-quota', missing: 'cannot-score', empty: 'not-applicable',
      parameters: {
        percent: true,
        bands: [
          { to: '0.95', toClosed: true, points: '15' },
          { from: '0.95', fromOpen: true, to: '1', toClosed: true, points: '13' },
          { from: '1', fromOpen: true, to: '1.05', toClosed: true, points: '9' },
          { from: '1.05', fromOpen: true, to: '1.1', toClosed: true, points: '5' },
          { from: '1.1', fromOpen: true, points: '0' },
        ],
      },
      facts: { shape: 'pair', rows: rows('vehicle-log', driver), actual: 'fuel', against: quota },
    },
    {
      no: '8', section: '节油', title: text('一车一卡、定点加油', 'One card a vehicle, designated station'), maximum: '5', level: 'person', source: '总结 五',
      text: text('加油未在定点或未用本车油卡，每车每月扣1分，扣完为止。', 'Refuelled elsewhere or by another card: 1 a row.'),
      kind: 'per-occurrence', parameters: { each: '1' }, missing: 'cannot-score',
      facts: { shape: 'entries', items: [{ says: text('未定点或未用本车卡', 'not designated or another card'), rows: rows('vehicle-log', driver, "fuel > 0 and (designated = '否' or card ≠ plate.card)") }] },
    },
    {
      no: '9', section: '车况', title: text('车容车貌', 'Cleanliness'), maximum: '8', level: 'person', source: '驾驶员管理补充规定',
      text: text('各月车容车貌得分平均，乘8分。', "The mean of the months' scores, times 8."),
      kind: 'mean-score', parameters: { scale: '100' }, missing: 'cannot-score', empty: 'not-applicable',
      facts: { shape: 'scores', rows: rows('driver-record', driver), score: 'cleanliness', by: 'month' },
    },
    {
      no: '10', section: '车况', title: text('定点维修、保险', 'Designated repair and insurance'), maximum: '4', level: 'person', source: '总结 五',
      text: text('未定点维修每次扣2分，所驾车辆未定点保险每辆扣2分，扣完为止。', 'Each repair elsewhere 2, each of his vehicles insured elsewhere 2.'),
      kind: 'per-occurrence', parameters: { each: '2' }, missing: 'cannot-score',
      facts: {
        shape: 'entries',
        items: [
          { says: text('未定点维修', 'repaired elsewhere'), rows: rows('vehicle-log', driver, "repair-designated = '否'") },
          { says: text('未定点保险', 'insured elsewhere'), item: 0, rows: rows('vehicles', driverYear, "insured = '否' and (from empty or from ≤ @year-end) and (to empty or to ≥ @year-start)") },
        ],
      },
    },
    {
      no: '11', section: '车况', title: text('维修费', 'Cost of repair'), maximum: '3', level: 'person', source: '总结 五',
      text: text('每公里维修费不超过全体驾驶员中位数的得3分，达到1.5倍的不得分，其间按比例。', "Repair cost a km: up to the median of all drivers 3, from 1.5 times 0, in proportion between."),
      kind: 'linear', parameters: { full: '1', none: '1.5' }, missing: 'cannot-score', empty: 'not-applicable',
      facts: {
        shape: 'value', sums: { repair: sum('vehicle-log', 'repair-cost'), km: sum('vehicle-log', 'km') }, value: 'repair ÷ km',
        againstMedian: { full: '1', none: '1.5' },
      },
    },
    {
      no: '12', section: '纪律学习', title: text('考勤', 'Attendance'), maximum: '6', level: 'person', source: '总结 三(四)', text: attendanceText,
      kind: 'graded-occurrence', parameters: attendanceParameters, facts: { shape: 'entries', items: attendanceItems }, missing: 'cannot-score',
    },
    {
      no: '13', section: '纪律学习', title: text('集中学习', 'Collective study'), maximum: '2', level: 'department', source: '总结 二',
      text: text('机关车队每周组织一次集中学习。全年免2周，其余每缺一周扣0.15分，扣完为止。', 'Collective study of the motor pool every week. 2 weeks are free, each further week without costs 0.15.'),
      kind: 'per-occurrence', parameters: { each: '0.15', free: '2' }, missing: 'zero', facts: { shape: 'entries', items: weeklyStudy(motorpool) },
    },
    {
      no: '14', section: '纪律学习', title: text('报表报送', 'Sheets handed in'), maximum: '2', level: 'department', source: '总结 一、六',
      text: text('按机关车队报表报送得分（4分制）的一半计。', 'Half the points of the motor pool for its sheets (of 4).'),
      kind: 'completeness', parameters: { missing: '0.25', aDayLate: '0.05', dayCap: '0.15', returnedTimes: '2', returned: '0.1' },
      facts: { shape: 'record', section: 'motorpool' },
    },
    {
      no: '15', section: '加分', title: text('百日节油竞赛', 'Hundred-day fuel contest'), maximum: '3', level: 'person', source: '总结 五',
      text: text('竞赛第一、二、三名分别加3、2、1分，并列取较高名次。', 'Places 1, 2, 3 add 3, 2, 1; equals share the better place.'),
      kind: 'ranking', parameters: { places: ['3', '2', '1'], ties: 'better' }, missing: 'zero', facts: { shape: 'place' },
    },
    {
      no: '16', section: '加分', title: text('安全行车', 'Safe driving'), maximum: '2', level: 'person', source: '驾驶员管理补充规定',
      text: text('全年无责任事故、无违法且行驶1万公里以上的加2分。', 'No accident, no offence and at least 10,000 km: 2.'),
      kind: 'decision-table', missing: 'cannot-score',
      parameters: {
        columns: {
          accidents: { is: 'number', zh: '责任事故', en: 'accidents' },
          violations: { is: 'number', zh: '违法', en: 'offences' },
          km: { is: 'number', zh: '里程', en: 'km' },
        },
        rows: [
          { zh: '无事故无违法且满1万公里', en: 'no accident, no offence, 10,000 km', when: 'accidents = 0 and violations = 0 and km ≥ 10000', points: '2' },
          { zh: '其余', en: 'otherwise', points: '0' },
        ],
        none: '0',
      },
      facts: { shape: 'cases', sums: { accidents: sum('driver-record', accidents), violations: sum('driver-record', 'violations'), km: sum('vehicle-log', 'km') } },
    },
    {
      no: '17', section: '加分', title: text('表扬信', 'Letters of thanks'), maximum: '3', level: 'person', source: '驾驶员管理补充规定',
      text: text('每封表扬信加1分，最多3分。', 'Each letter adds 1, at most 3.'),
      kind: 'bonus', parameters: { items: [{ zh: '表扬信', en: 'letters', each: '1' }] }, missing: 'cannot-score',
      facts: { shape: 'entries', items: [counted('commendations', '表扬信', 'letters')] },
    },
    ...[
      { no: '18', zh: '酒驾', en: 'Drunk driving' },
      { no: '19', zh: '全责伤人事故', en: 'Injury, full blame' },
      { no: '20', zh: '公车私用', en: 'Private use of a vehicle' },
    ].map(({ no, zh, en }) => ({
      no, section: '否决', title: text(zh, en), maximum: '0', level: 'person' as const, source: '驾驶员管理补充规定',
      text: text(`${zh}的为不合格，不加分。`, `${en}: not qualified, no bonus.`),
      kind: 'veto', missing: 'zero' as const, parameters: { items: [{ zh, en: en.toLowerCase(), effect: out }] },
      facts: { shape: 'entries' as const, items: [{ says: text(zh, en.toLowerCase()), rows: finding(zh) }] },
    })),
    {
      no: '21.1', section: '否决', title: text('违法违纪', 'Breach of law or discipline'), maximum: '0', level: 'person', source: '岗位办法第32条',
      text: text('受警告的不得高于合格，受记过及以上处分的为不合格。', 'Warned: at most qualified; demerit or more: not qualified.'),
      kind: 'veto', missing: 'zero', facts: discipline.facts,
      parameters: {
        items: [
          { zh: '警告', en: 'warning', effect: { zh: '不高于合格', en: 'at most qualified', atMost: 1 } },
          { zh: '记过及以上', en: 'demerit or more', effect: { zh: '不合格', en: 'not qualified', atMost: 3 } },
        ],
      },
    },
    {
      no: '21.2', section: '否决', title: text('安全责任事故', 'Safety accident'), maximum: '0', level: 'person', source: '岗位办法第33条',
      text: text('不得高于基本合格，不加分；所在科室不得评优秀科室。', 'At most basically qualified, no bonus; his department cannot be an excellent one.'),
      kind: 'veto', missing: 'zero', facts: discipline.safety,
      parameters: { items: [{ zh: '安全责任事故', en: 'safety accident', effect: { zh: '不高于基本合格，不加分', en: 'at most basically qualified, no bonus', atMost: 2, noBonus: true, departmentBarred: true } }] },
    },
    {
      no: '21.3', section: '否决', title: text('弄虚作假', 'Falsification'), maximum: '0', level: 'person', source: '岗位办法第34条',
      text: text('不得高于基本合格，不加分，涉及该表的条款得0分；所在科室不得评优秀科室。', 'At most basically qualified, no bonus, clauses that read the sheet score 0; his department cannot be an excellent one.'),
      kind: 'veto', missing: 'zero', facts: discipline.fraud,
      parameters: { items: [{ zh: '弄虚作假', en: 'falsification', effect: { zh: '不高于基本合格，不加分，涉及条款得0分', en: 'at most basically qualified, no bonus, clauses concerned score 0', atMost: 2, noBonus: true, zeroSheet: true, departmentBarred: true } }] },
    },
    {
      no: '21.4', section: '否决', title: text('累计限等', 'Accumulated limits'), maximum: '0', level: 'person', source: '岗位办法第35条',
      text: text('主岗全年迟到早退满15次或旷工满14个半天的不得高于合格，旷工满30个半天的为不合格。', 'In main posts: 15 times late or early, or 14 half-days absent: at most qualified; 30 half-days: not qualified.'),
      kind: 'limit', missing: 'zero',
      parameters: {
        items: [{ zh: '迟到早退', en: 'late or early' }, { zh: '旷工半天', en: 'half-days absent' }],
        limits: [
          { of: [0], reaches: '15', effect: { zh: '不高于合格', en: 'at most qualified', atMost: 1 } },
          { of: [1], reaches: '14', effect: { zh: '不高于合格', en: 'at most qualified', atMost: 1 } },
          { of: [1], reaches: '30', effect: { zh: '不合格', en: 'not qualified', atMost: 3 } },
        ],
      },
      facts: { shape: 'entries', items: accumulated },
    },
    {
      no: '21.5', section: '否决', title: text('不定等次', 'No grade set'), maximum: '0', level: 'person', source: '岗位办法第36条',
      text: text('年末仍在试用期、主岗不满183天、病事假超过应到一半的，不定等次。', 'On probation at the end of the year, under 183 days in main posts, or sick and personal leave beyond half of the days due: no grade is set.'),
      kind: 'limit', missing: 'zero', facts: { shape: 'entries', items: undeterminedItems }, parameters: undeterminedParameters,
    },
    {
      no: '21.6', section: '否决', title: text('两次以上全责、主责事故', 'Two accidents of full or main blame'), maximum: '0', level: 'person', source: '驾驶员管理补充规定',
      text: text('全年全责、主责事故合计两次以上的不得高于合格。', 'Two or more accidents of full or main blame: at most qualified.'),
      kind: 'limit', missing: 'zero',
      parameters: { items: [{ zh: '全责主责事故', en: 'accidents of full or main blame' }], limits: [{ of: [0], reaches: '2', effect: { zh: '不高于合格', en: 'at most qualified', atMost: 1 } }] },
      facts: { shape: 'entries', items: [{ says: text('全责主责事故', 'accidents of full or main blame'), rows: rows('driver-record', driverYear, 'acc-full + acc-main > 0'), quantity: 'acc-full + acc-main' }] },
    },
  ],
  ranking: {
    groups: 'one-list',
    chain: [
      { key: 'accidents', says: text('责任事故次数（少者先）', 'accidents (fewer first)'), better: 'less', value: 'accidents', sums: { accidents: sum('driver-record', accidents, driverYear) } },
      { key: 'ratio', says: text('油耗÷定额（低者先）', 'fuel ÷ quota (lower first)'), better: 'less', value: 'fuel ÷ quota', sums: { fuel: sum('vehicle-log', 'fuel', driverYear), quota: sum('vehicle-log', quota, driverYear) } },
      { key: 'km', says: text('里程（多者先）', 'km (more first)'), better: 'more', value: 'km', sums: { km: sum('vehicle-log', 'km', driverYear) } },
    ],
    quota: { share: '0.15', rounding: 'floor', ties: 'all-in', scope: 'list' },
  },
  grades: [
    { title: text('优秀', 'Excellent'), from: '90' },
    { title: text('合格', 'Qualified'), from: '75' },
    { title: text('基本合格', 'Basically qualified'), from: '60' },
    { title: text('不合格', 'Not qualified'), from: '0' },
  ],
  undetermined: text('不定等次', 'No grade set'),
  posts: { main: '0.7', concurrent: '0.3' },
  contest: {
    rows: rows('contest', { of: 'bureau' }),
    from: '2011-06-01',
    to: '2011-09-08',
    fuel: 'fuel',
    km: 'km-end − km-start',
    allowed: '(km-end − km-start) ÷ 100 × plate.quota',
    leastKm: '1500',
    disqualified: "accident in ('主责', '全责')",
  },
}
