import type { EntryItem, MethodData, RowsSpec, Whose } from './define.ts'

const department: Whose = { of: 'department' }
const bureau: Whose = { of: 'bureau' }
const segment = (person: string): Whose => ({ of: 'segment', person })
const segmentOrHead = (person: string): Whose => ({ of: 'segment', person, unnamed: 'head' })
const wholeYear = (...columns: string[]): Whose => ({ of: 'person', columns })
const rows = (sheet: string, whose: Whose, where?: string): RowsSpec => (where === undefined ? { sheet, whose } : { sheet, whose, where })
const text = (zh: string, en: string) => ({ zh, en })

const attendance = segment('person')
const finding = (where: string): RowsSpec => rows('findings', { of: 'person', columns: ['person'], unnamed: 'head' }, where)
const mainPosts: Whose = { of: 'person-main', person: 'person' }
const inYear = 'received ≥ @year-start and received ≤ @year-end'

/** 考勤: posts 6 and drivers 12. */
export const attendanceItems: readonly EntryItem[] = [
  { says: text('迟到', 'late'), rows: rows('attendance', attendance, 'late > 0'), quantity: 'late' },
  { says: text('早退', 'left early'), rows: rows('attendance', attendance, 'early > 0'), quantity: 'early' },
  { says: text('漏签', 'sign-in missing'), rows: rows('attendance', attendance, 'missing-sign > 0'), quantity: 'missing-sign' },
  { says: text('旷工', 'half-days absent'), rows: rows('attendance', attendance, 'absent > 0'), quantity: 'absent' },
  { says: text('未批假', 'days of unapproved leave'), rows: rows('attendance', attendance, 'unapproved > 0'), quantity: 'unapproved' },
  { says: text('外出未批', 'outings not approved'), rows: rows('approvals', attendance, "approved = '否'") },
]
export const attendanceParameters = {
  items: [
    { zh: '迟到', en: 'late', each: '0.2' },
    { zh: '早退', en: 'left early', each: '0.2' },
    { zh: '漏签', en: 'sign-in missing', each: '0.1' },
    { zh: '旷工', en: 'half-days absent', each: '1' },
    { zh: '未批假', en: 'days of unapproved leave', each: '2' },
    { zh: '外出未批', en: 'outings not approved', each: '2' },
  ],
  conversion: { of: [0, 1], every: '3', into: 3, zh: '半天', en: 'half-day' },
}
export const attendanceText = text(
  '迟到、早退每次扣0.2分，漏签每次扣0.1分，旷工每半天扣1分，未经批准休假每天扣2分，会议、外出、考察、考核未经批准每次扣2分；同月迟到早退每满3次折旷工半天。扣完为止。',
  'Late or leaving early 0.2 each, missing sign-in 0.1, half a day absent 1, unapproved leave 2 a day, an unapproved outing 2; each full 3 of late and early in a month become half a day absent. Not below 0.',
)

/** 集中学习: posts 1 and drivers 13. */
export const weeklyStudy = (whose: Whose): readonly EntryItem[] => [
  { says: text('没有集中学习', 'without collective study'), lacking: 'week', workdays: 3, rows: rows('study-log', whose, "form = '集中学习'") },
]

/** 累计限等 and 不定等次: posts 35 and 36, drivers 21. */
export const accumulated: readonly EntryItem[] = [
  { says: text('迟到早退', 'late or early'), rows: rows('attendance', mainPosts, 'late + early > 0'), quantity: 'late + early' },
  { says: text('旷工半天', 'half-days absent'), rows: rows('attendance', mainPosts, 'absent > 0'), quantity: 'absent' },
]
export const undeterminedItems: readonly EntryItem[] = [
  { says: text('试用期至年末', 'on probation at the end of the year'), sums: {}, when: 'probation = 1' },
  { says: text('主岗不满183天', 'under 183 days in main posts'), sums: {}, when: 'main-days < 183' },
  {
    says: text('病事假超过应到一半', 'sick and personal leave beyond half of the days due'),
    sums: {
      sick: { rows: rows('attendance', mainPosts), of: 'sick' },
      personal: { rows: rows('attendance', mainPosts), of: 'personal' },
      due: { rows: rows('attendance', mainPosts), of: 'due-days' },
    },
    when: 'sick + personal > due × 0.5',
  },
]
export const undeterminedParameters = {
  items: [
    { zh: '试用期至年末', en: 'on probation at the end of the year' },
    { zh: '主岗不满183天', en: 'under 183 days in main posts' },
    { zh: '病事假超过应到一半', en: 'sick and personal leave beyond half of the days due' },
  ],
  limits: [0, 1, 2].map((item) => ({ of: [item], reaches: '1', effect: { zh: '不定等次', en: 'no grade is set', undetermined: true } })),
}
export const discipline = {
  facts: {
    shape: 'entries' as const,
    items: [
      { says: text('违法违纪受警告', 'warned for a breach'), rows: finding("kind = '违法违纪' and sanction = '警告'") },
      { says: text('违法违纪记过及以上', 'demerit or more for a breach'), rows: finding("kind = '违法违纪' and sanction = '记过及以上'") },
    ],
  },
  safety: { shape: 'entries' as const, items: [{ says: text('安全责任事故', 'responsible for a safety accident'), rows: finding("kind = '安全责任事故'") }] },
  fraud: { shape: 'entries' as const, key: 'sheet', items: [{ says: text('弄虚作假', 'falsified a sheet'), rows: finding("kind = '弄虚作假'") }] },
}
export const highestWritten = { same: 'title', level: 'level', levels: ['省', '市', '县'] }

const explained = (paper: 'explanation' | 'criticism', zh: string, en: string): readonly EntryItem[] => [
  { says: text(`${zh}迟交`, `${en} late`), rows: rows('inspection', department, `${paper}-in > ${paper}-due and ${paper}-in ≤ @freeze`) },
  { says: text(`${zh}未交`, `${en} never handed in`), rows: rows('inspection', department, `${paper}-due ≤ @freeze and (${paper}-in empty or ${paper}-in > @freeze)`) },
]
const levels = ['国家', '省', '市', '县']
const awarded = "evidence filled and awarded ≥ '2011-01-16' and awarded ≤ '2012-01-15'"

/** 机关后勤岗位目标考核办法, in force from 2011-01-01: for 科室负责人 and 一般岗位. 100 points and a bonus of at most 10. */
export const posts2011: MethodData = {
  method: 'posts-2011',
  version: '1',
  title: text('2011年机关后勤岗位目标考核办法', 'Post target assessment method of 2011'),
  source: '总结 三(四) 强化制度建设',
  from: '2011-01-01',
  types: ['科室负责人', '一般岗位'],
  sections: [
    { section: '甲', title: text('共性目标', 'Common targets'), points: '40' },
    { section: '乙', title: text('岗位目标', 'Post targets'), points: '45' },
    { section: '丙', title: text('服务与满意度', 'Service and satisfaction'), points: '10' },
    { section: '丁', title: text('节约与公开', 'Thrift and openness'), points: '5' },
  ],
  bonus: { section: '加分', title: text('加分', 'Bonus'), cap: '10' },
  restraints: { section: '否决', title: text('否决与限等', 'Vetoes and limits') },
  clauses: [
    {
      no: '1', section: '甲', title: text('每周集中学习', 'Weekly collective study'), maximum: '3', level: 'department', source: '总结 二',
      text: text('每周（工作日不少于3天的周）组织一次集中学习。全年免2周，其余每缺一周扣0.3分，扣完为止。', 'Collective study every week with at least 3 working days. 2 weeks a year are free, each further week without costs 0.3.'),
      kind: 'per-occurrence', parameters: { each: '0.3', free: '2' }, facts: { shape: 'entries', items: weeklyStudy(department) }, missing: 'zero',
    },
    {
      no: '2', section: '甲', title: text('每月专题主讲', 'Monthly lecture'), maximum: '2', level: 'department', source: '总结 二',
      text: text('每月主讲一个专题，缺一个月扣0.3分，扣完为止。', 'One lecture a month; each month without costs 0.3.'),
      kind: 'per-occurrence', parameters: { each: '0.3' }, missing: 'zero',
      facts: { shape: 'entries', items: [{ says: text('没有专题主讲', 'without a lecture'), lacking: 'month', rows: rows('study-log', department, "form = '专题主讲'") }] },
    },
    {
      no: '3', section: '甲', title: text('每季精读一本书', 'A book read closely each quarter'), maximum: '2', level: 'department', source: '总结 二',
      text: text('每季精读一本好书，缺一季扣0.5分，扣完为止。', 'One good book a quarter; each quarter without costs 0.5.'),
      kind: 'per-occurrence', parameters: { each: '0.5' }, missing: 'zero',
      facts: { shape: 'entries', items: [{ says: text('没有精读书目', 'without a book'), lacking: 'quarter', rows: rows('study-log', department, "form = '精读书目'") }] },
    },
    {
      no: '4', section: '甲', title: text('学习体会', 'Essay'), maximum: '3', level: 'person', source: '总结 二',
      text: text('每人撰写一篇1500字以上的学习体会，11月30日前交。不交得0分；不足1500字且迟交得1.5分；不足1500字得2分；迟交得2.5分；其余得3分。', 'An essay of at least 1,500 characters by 30 November. None 0; short and late 1.5; short 2; late 2.5; otherwise 3.'),
      kind: 'decision-table', missing: 'zero',
      parameters: {
        columns: { chars: { is: 'number', zh: '字数', en: 'characters' }, 'handed-in': { is: 'date', zh: '交稿', en: 'handed in' } },
        rows: [
          { zh: '不足1500字且迟交', en: 'short and late', when: "chars < 1500 and handed-in > '2011-11-30'", points: '1.5' },
          { zh: '不足1500字', en: 'short', when: 'chars < 1500', points: '2' },
          { zh: '迟交', en: 'late', when: "handed-in > '2011-11-30'", points: '2.5' },
          { zh: '按时足字', en: 'in time and long enough', points: '3' },
        ],
        none: '0',
      },
      facts: { shape: 'cases', rows: rows('study-essays', wholeYear('person')), values: { chars: 'chars', 'handed-in': 'handed-in' } },
    },
    {
      no: '5', section: '甲', title: text('公开承诺书', 'Public pledge letter'), maximum: '2', level: 'person', source: '总结 一', applies: { partyMemberOn: '03-31' },
      text: text('党员于3月31日前公开承诺书，迟一天扣0.2分，扣完为止；未公开得0分。', 'Party members publish their pledge by 31 March; 0.2 a day late; never published 0.'),
      kind: 'deadline', parameters: { day: '03-31', decay: '0.2', worst: '0' }, missing: 'zero',
      facts: { shape: 'day', rows: rows('personal-pledges', wholeYear('person')), column: 'published' },
    },
    {
      no: '6', section: '甲', title: text('考勤', 'Attendance'), maximum: '6', level: 'person', source: '总结 三(四)', text: attendanceText,
      kind: 'graded-occurrence', parameters: attendanceParameters, facts: { shape: 'entries', items: attendanceItems }, missing: 'cannot-score',
    },
    {
      no: '7', section: '甲', title: text('明察暗访', 'Spot checks'), maximum: '4', level: 'person', source: '总结 三(四)',
      text: text('明察暗访计分的，同一季度同一事项首次扣0.5分，以后每次扣1分，扣完为止；未记名的记科室负责人。', 'A counted finding costs 0.5 the first time within a quarter and item, 1 each further time; unnamed ones count for the head.'),
      kind: 'repeated', parameters: { steps: ['0.5', '1'] }, missing: 'zero',
      facts: { shape: 'entries', key: 'item', window: 'quarter', items: [{ says: text('被查', 'found'), rows: rows('spot-checks', segmentOrHead('person'), "counts = '是'") }] },
    },
    {
      no: '8', section: '甲', title: text('查摆整改', 'Rectification'), maximum: '6', level: 'person', source: '总结 三(一)', rounding: { places: 2, mode: 'truncate' },
      text: text('年内到期的整改事项，按期验收合格计1，逾期合格计0.8，其余计0，取平均乘6分，保留两位小数，其余舍去；未记名的记科室负责人。', 'Of matters due in the year: verified in time 1, later 0.8, else 0; the mean times 6, cut after two places; unnamed ones count for the head.'),
      kind: 'ratio', parameters: {}, missing: 'zero', missingWhen: 'all', empty: 'not-applicable',
      facts: {
        shape: 'parts', rows: rows('rectification', segmentOrHead('person'), 'due ≤ @year-end'), target: '1', weight: '1',
        done: [{ when: "verified = '合格' and done ≤ due", done: '1' }, { when: "verified = '合格'", done: '0.8' }, { done: '0' }],
      },
    },
    {
      no: '9', section: '甲', title: text('四次自查', 'Four self-inspections'), maximum: '2', level: 'department', source: '总结 三(一)',
      text: text('每季自查一次，缺一季扣0.5分。', 'A self-inspection each quarter; each quarter without costs 0.5.'),
      kind: 'per-occurrence', parameters: { each: '0.5' }, missing: 'zero',
      facts: { shape: 'entries', items: [{ says: text('没有自查', 'without a self-inspection'), lacking: 'quarter', rows: rows('self-inspection', department) }] },
    },
    {
      no: '10', section: '甲', title: text('主题教育', 'Theme education'), maximum: '3', level: 'department', source: '总结 三(二)、三(三)',
      text: text('全年主题教育参加率90%以上得3分，75%以上得2分，60%以上得1分，60%以下不得分。', 'Attendance over the year: from 90% 3, from 75% 2, from 60% 1, below 0.'),
      kind: 'bands', missing: 'zero', empty: 'zero',
      parameters: {
        percent: true,
        bands: [{ from: '0.9', points: '3' }, { from: '0.75', to: '0.9', points: '2' }, { from: '0.6', to: '0.75', points: '1' }, { to: '0.6', points: '0' }],
      },
      facts: {
        shape: 'value', value: 'attended ÷ due',
        sums: { attended: { rows: rows('theme-activities', department), of: 'attended' }, due: { rows: rows('theme-activities', department), of: 'due-attend' } },
      },
    },
    {
      no: '11', section: '甲', title: text('献一计', 'A suggestion each'), maximum: '1', level: 'person', source: '总结 三(二)',
      text: text('每人全年至少献一计（含合作），有得1分，没有不得分。', 'At least one suggestion a year, joint ones included: 1, otherwise 0.'),
      kind: 'count-target', parameters: { target: '1', short: 'all-or-nothing' }, missing: 'zero',
      facts: { shape: 'value', sums: { suggestions: { rows: rows('suggestions', wholeYear('person', 'with')) } }, value: 'suggestions' },
    },
    {
      no: '12', section: '甲', title: text('报表报送', 'Sheets handed in'), maximum: '4', level: 'department', source: '总结 一、六',
      text: text('应报表到截止日仍无审定的，每张扣0.5分；迟报每天扣0.1分，每张最多扣0.3分；退回两次以上的每张另扣0.2分。扣完为止。', 'A due sheet with nothing accepted at the freeze 0.5; late 0.1 a day, at most 0.3 a sheet; returned twice or more 0.2 more.'),
      kind: 'completeness', parameters: { missing: '0.5', aDayLate: '0.1', dayCap: '0.3', returnedTimes: '2', returned: '0.2' }, facts: { shape: 'record' },
    },
    {
      no: '13', section: '甲', title: text('信息报送', 'Briefings'), maximum: '2', level: 'department', source: '总结 六',
      text: text('全年报送信息4条以上，少一条扣0.5分。', 'At least 4 briefings a year; each one short costs 0.5.'),
      kind: 'count-target', parameters: { target: '4', short: { each: '0.5' } }, missing: 'zero',
      facts: { shape: 'value', sums: { titles: { rows: rows('briefings', department), distinct: 'title' } }, value: 'titles' },
    },
    {
      no: '14', section: '乙', title: text('月度重点工作', 'Monthly key work'), maximum: '20', level: 'person', source: '总结 三(四)',
      text: text('按本人负责的月度重点工作完成率，先取当月平均，再取各月平均，乘20分；缺报的月份按0计。负责人和没有承担事项的，按科室计。', "Completion of one's own key work: the month's mean, then the mean of the months, times 20; a missing month counts 0. Heads and those without work of their own take the department's."),
      kind: 'mean-score', parameters: { scale: '100' }, missing: 'zero', empty: 'department', headsTakeDepartment: true,
      facts: { shape: 'scores', rows: rows('monthly-work', segment('owner')), score: 'completion', by: 'month', missingMonth: 'zero' },
    },
    {
      no: '15', section: '乙', title: text('承诺项目', 'Pledge projects'), maximum: '12', level: 'department', source: '总结 一、六',
      text: text('各承诺项目累计完成÷目标值，超过按1，按权重计，乘12分。', 'Each project done against its target, at most 1, by weight, times 12.'),
      kind: 'ratio', parameters: { ceiling: '1' }, missing: 'zero', empty: 'not-applicable',
      facts: {
        shape: 'parts', rows: rows('pledge-projects', department), weight: 'weight', target: 'target',
        done: { rows: rows('pledge-progress', department), take: 'last', of: 'done', match: { no: 'no' } },
      },
    },
    {
      no: '16', section: '乙', title: text('重点工作督查', 'Key-work supervision'), maximum: '6', level: 'department', source: '总结 三(四)',
      text: text('无客观原因未完成每项扣1分，被通报批评再扣1分；书面说明、检查迟交每份扣0.5分，到截止日未交每份扣1分。超过6分的从本部分倒扣，最多3分。', 'Not done without an excuse 1, criticised 1 more; an explanation or self-criticism late 0.5, never handed in 1. What exceeds 6 is taken from the section, at most 3.'),
      kind: 'graded-occurrence', missing: 'zero',
      parameters: {
        carryOver: '3',
        items: [
          { zh: '未完成', en: 'not done', each: '1' },
          { zh: '通报批评', en: 'criticised', each: '1' },
          { zh: '书面说明迟交', en: 'explanation late', each: '0.5' },
          { zh: '书面说明未交', en: 'explanation never handed in', each: '1' },
          { zh: '检查迟交', en: 'self-criticism late', each: '0.5' },
          { zh: '检查未交', en: 'self-criticism never handed in', each: '1' },
        ],
      },
      facts: {
        shape: 'entries',
        items: [
          { says: text('未完成', 'not done'), rows: rows('inspection', department, "finished = '否' and excused = '否'") },
          { says: text('通报批评', 'criticised'), rows: rows('inspection', department, "criticised = '是'") },
          ...explained('explanation', '书面说明', 'explanation'),
          ...explained('criticism', '检查', 'self-criticism'),
        ],
      },
    },
    {
      no: '17', section: '乙', title: text('民主测评', 'Review by colleagues'), maximum: '7', level: 'person', source: '总结 三(四)', whenGone: 'not-applicable',
      text: text('德能勤绩廉五项平均，局领导占50%、中层占30%、职工占20%，乘7分；票数不足3张的组并入上一组（局领导并入下一组），没有票的组不计。', 'The mean of five dimensions; leaders 50%, heads 30%, staff 20%, times 7. A group of fewer than 3 ballots joins the next one above (leaders: below); a group without ballots is left out.'),
      kind: 'weighted-review', missing: 'cannot-score', empty: 'cannot-score',
      parameters: { groups: [{ group: '局领导', weight: '50' }, { group: '中层', weight: '30' }, { group: '职工', weight: '20' }], smallest: '3', scale: '100' },
      facts: { shape: 'ballots', rows: rows('review', wholeYear('person')), group: 'group', ballots: 'ballots', mean: ['de', 'neng', 'qin', 'ji', 'lian'] },
    },
    {
      no: '18', section: '乙', title: text('负责人连带', 'Responsibility of the head'), maximum: '0', level: 'person', source: '总结 三(四)', applies: { post: 'head' }, afterSection: true,
      text: text('科室负责人按本科室其他人员第6、7条扣分合计的20%连带扣分，最多2分。', "The head loses 20% of what others of the department lose in clauses 6 and 7, at most 2."),
      kind: 'responsibility', parameters: { share: '0.2', cap: '2' }, facts: { shape: 'losses', clauses: ['6', '7'] },
    },
    {
      no: '19', section: '丙', title: text('联系企业', 'Service to companies'), maximum: '3', level: 'person', source: '总结 四', applies: { post: 'head', assigned: '企业' },
      text: text('有联系企业的科室，负责人全年服务企业15天以上（任职不满全年的按天数折算），少一天扣0.2分，不足一天按比例。', 'Heads of departments with a contact company serve it 15 days a year (in proportion to the days in post); each day short costs 0.2, parts in proportion.'),
      kind: 'count-target', parameters: { short: { each: '0.2' } }, missing: 'zero',
      facts: { shape: 'value', sums: { days: { rows: rows('enterprise-service', segment('person')), of: 'days' } }, value: 'days', target: '15 × segment-days ÷ 365' },
    },
    {
      no: '20', section: '丙', title: text('结对帮扶', 'Service to villages'), maximum: '2', level: 'department', source: '总结 四', applies: { assigned: '村' },
      text: text('有帮扶村的科室，各帮扶项目完成数÷目标数，超过按1，平均后乘2分。', 'Departments with a village: each item done against its target, at most 1; the mean times 2.'),
      kind: 'ratio', parameters: { ceiling: '1' }, missing: 'zero', empty: 'not-applicable',
      facts: {
        shape: 'parts', rows: rows('assignments', department, "kind = '村'"), weight: '1', target: 'target',
        done: { rows: rows('village-support', department), take: 'sum', of: 'quantity', match: { village: 'site', item: 'item' } },
      },
    },
    {
      no: '21', section: '丙', title: text('效能投诉', 'Complaints'), maximum: '3', level: 'person', source: '总结 六',
      text: text('投诉属实每件扣2分，部分属实每件扣1分，同一事项取最重；未记名的记科室负责人。承办逾期未结的，每件扣承办科室负责人0.5分。', 'A founded complaint 2, partly founded 1, the dearest of one matter; unnamed ones count for the head. The head of the handling department loses 0.5 for each one closed late or open past its day.'),
      kind: 'graded-occurrence', missing: 'zero',
      parameters: { matter: true, items: [{ zh: '属实', en: 'founded', each: '2' }, { zh: '部分属实', en: 'partly founded', each: '1' }, { zh: '办理逾期', en: 'handled late', each: '0.5' }] },
      facts: {
        shape: 'entries', key: 'matter',
        items: [
          { says: text('投诉属实', 'complaint founded'), rows: rows('complaints', segmentOrHead('person'), `finding = '属实' and ${inYear}`) },
          { says: text('投诉部分属实', 'complaint partly founded'), rows: rows('complaints', segmentOrHead('person'), `finding = '部分属实' and ${inYear}`) },
          {
            says: text('办理逾期', 'handled late'), key: false,
            rows: rows('complaints', { of: 'head', department: 'handled-by', day: 'due' }, `${inYear} and (closed > due or (due ≤ @freeze and closed empty)) and (due ≤ @freeze or closed ≤ @freeze)`),
          },
        ],
      },
    },
    {
      no: '22', section: '丙', title: text('环境卫生', 'Clean premises'), maximum: '2', level: 'department', source: '总结 四',
      text: text('全年检查得分平均（超过5次的各去一个最高、最低分），乘2分。', 'The mean of the year’s inspections (beyond 5, one highest and one lowest are dropped), times 2.'),
      kind: 'mean-score', parameters: { scale: '100', drop: { moreThan: '5' } }, missing: 'not-applicable', empty: 'not-applicable',
      facts: { shape: 'scores', rows: rows('environment', department), score: 'score', by: 'rows' },
    },
    {
      no: '23', section: '丁', title: text('用电', 'Electricity'), maximum: '1', level: 'bureau', source: '总结 五',
      text: text('机关大院用电比上年下降5%以上得1分，上升5%以上不得分，其间按比例。', 'Electricity of the compound: 5% less than last year 1, 5% more 0, in proportion between.'),
      kind: 'against-last-year', parameters: { full: '0.05', none: '-0.05' }, missing: 'cannot-score', empty: 'cannot-score',
      facts: { shape: 'pair', rows: rows('energy-use', bureau, 'institution = @compound'), actual: 'electricity', against: 'electricity-base' },
    },
    {
      no: '24', section: '丁', title: text('用水', 'Water'), maximum: '1', level: 'bureau', source: '总结 五',
      text: text('机关大院用水比上年下降5%以上得1分，上升5%以上不得分，其间按比例。', 'Water of the compound: 5% less than last year 1, 5% more 0, in proportion between.'),
      kind: 'against-last-year', parameters: { full: '0.05', none: '-0.05' }, missing: 'cannot-score', empty: 'cannot-score',
      facts: { shape: 'pair', rows: rows('energy-use', bureau, 'institution = @compound'), actual: 'water', against: 'water-base' },
    },
    {
      no: '25', section: '丁', title: text('接待标准', 'Reception standard'), maximum: '1', level: 'department', source: '总结 五',
      text: text('公务接待超标准，每次扣0.5分，扣完为止。', 'Each reception over the standard costs 0.5.'),
      kind: 'per-occurrence', parameters: { each: '0.5' }, missing: 'zero',
      facts: { shape: 'entries', items: [{ says: text('接待超标准', 'over the standard'), rows: rows('reception', department, 'cost > (guests + hosts) × standard') }] },
    },
    {
      no: '26', section: '丁', title: text('采购登记', 'Procurement registered'), maximum: '1', level: 'department', source: '总结 五',
      text: text('采购未登记或未经批准，每笔扣0.5分，扣完为止。', 'Each purchase not registered or not approved costs 0.5.'),
      kind: 'per-occurrence', parameters: { each: '0.5' }, missing: 'zero',
      facts: { shape: 'entries', items: [{ says: text('采购未登记或未批', 'purchase not registered or not approved'), rows: rows('procurement', department, "register empty or approved = '否'") }] },
    },
    {
      no: '27', section: '丁', title: text('及时公开', 'Openness in time'), maximum: '1', level: 'department', source: '总结 六',
      text: text('财务信息（财务资产科）、车辆油耗（机关车队）每月于次月15日前上墙；重点工作、承诺进度（办公室）每季公开；点题公开按期答复。每缺一次扣0.2分，扣完为止。', 'Finance and vehicle fuel are on the wall by the 15th of the next month, key work and pledges published each quarter, requests answered in time. Each lapse costs 0.2.'),
      kind: 'graded-occurrence', missing: 'zero',
      parameters: {
        items: [
          { zh: '财务信息未上墙', en: 'finance not on the wall', each: '0.2' },
          { zh: '车辆油耗未上墙', en: 'vehicle fuel not on the wall', each: '0.2' },
          { zh: '重点工作未公开', en: 'key work not published', each: '0.2' },
          { zh: '承诺进度未公开', en: 'pledges not published', each: '0.2' },
          { zh: '点题公开未按期', en: 'request not answered in time', each: '0.2' },
        ],
      },
      facts: {
        shape: 'entries',
        items: [
          { says: text('财务信息未上墙', 'finance not on the wall'), lacking: 'month', by: 'of-month', until: { column: 'published', day: 15 }, duty: 'finance', rows: rows('disclosure', department, "kind = '财务信息' and place = '上墙'") },
          { says: text('车辆油耗未上墙', 'vehicle fuel not on the wall'), lacking: 'month', by: 'of-month', until: { column: 'published', day: 15 }, duty: 'motorpool', rows: rows('disclosure', department, "kind = '车辆油耗' and place = '上墙'") },
          { says: text('重点工作未公开', 'key work not published'), lacking: 'quarter', by: 'of-month', duty: 'office', rows: rows('disclosure', department, "kind = '重点工作'") },
          { says: text('承诺进度未公开', 'pledges not published'), lacking: 'quarter', by: 'of-month', duty: 'office', rows: rows('disclosure', department, "kind = '承诺进度'") },
          { says: text('点题公开未按期', 'request not answered in time'), rows: rows('open-requests', department, `${inYear} and (answered > due or (due ≤ @freeze and answered empty)) and (due ≤ @freeze or answered ≤ @freeze)`) },
        ],
      },
    },
    {
      no: '28', section: '加分', title: text('荣誉', 'Honours'), maximum: '10', level: 'person', source: '总结 四',
      text: text('获国家、省、市、县级荣誉，分别加5、3、2、1分，同一事项取最高；2011年1月16日至2012年1月15日授予并有文件的有效。个人的记个人，科室的记授予日在岗人员，全局的不加。', 'Honours of the nation, province, city, county: 5, 3, 2, 1, the highest of one matter; awarded from 2011-01-16 to 2012-01-15 with evidence. A person’s count for him, a department’s for whoever is in it on the day, the bureau’s for nobody.'),
      kind: 'bonus', missing: 'zero',
      parameters: { matter: true, items: [{ zh: '国家', en: 'nation', each: '5' }, { zh: '省', en: 'province', each: '3' }, { zh: '市', en: 'city', each: '2' }, { zh: '县', en: 'county', each: '1' }] },
      facts: {
        shape: 'entries', key: 'matter',
        items: levels.flatMap((level, item): EntryItem[] => [
          { says: text(`${level}级荣誉`, `honour (${level})`), item, rows: rows('central-tasks', { of: 'segment', person: 'person', day: 'awarded' }, `level = '${level}' and credited-to = '个人' and ${awarded}`) },
          { says: text(`科室${level}级荣誉`, `honour of the department (${level})`), item, rows: rows('central-tasks', { of: 'everyone', day: 'awarded' }, `level = '${level}' and credited-to = '科室' and ${awarded}`) },
        ]),
      },
    },
    {
      no: '29', section: '加分', title: text('金点子采纳', 'Golden ideas adopted'), maximum: '1.5', level: 'person', source: '总结 三(二)',
      text: text('金点子获一、二、三等和鼓励奖，分别加1、0.6、0.3、0.1分，合作的平分，合计最多1.5分。', 'A first, second, third or encouragement award adds 1, 0.6, 0.3, 0.1, divided among its authors; 1.5 at most.'),
      kind: 'shared-credit', parameters: { levels: { 一等: '1', 二等: '0.6', 三等: '0.3', 鼓励: '0.1' } }, missing: 'zero',
      facts: { shape: 'credits', rows: rows('suggestions', wholeYear('person', 'with'), 'award filled'), level: 'award', authors: ['person', 'with'] },
    },
    {
      no: '30', section: '加分', title: text('信息采用', 'Briefings used'), maximum: '2', level: 'person', source: '总结 六',
      text: text('信息被省、市、县采用，分别加0.5、0.3、0.1分，同一条取最高，合作的平分，合计最多2分。', 'A briefing used by the province, city, county adds 0.5, 0.3, 0.1, its highest only, divided among its authors; 2 at most.'),
      kind: 'shared-credit', parameters: { levels: { 省: '0.5', 市: '0.3', 县: '0.1' } }, missing: 'zero',
      facts: { shape: 'credits', rows: { sheet: 'briefings', whose: wholeYear('author', 'with'), where: 'level filled', highestOf: highestWritten }, level: 'level', authors: ['author', 'with'] },
    },
    {
      no: '31', section: '加分', title: text('提前完成中心工作', 'Central tasks done early'), maximum: '2', level: 'person', source: '总结 四',
      text: text('中心工作提前完成，每项加1分，最多2分；科室的记完成日在岗人员。', 'A central task finished before its day adds 1, at most 2; a department’s counts for whoever is in it that day.'),
      kind: 'bonus', parameters: { matter: true, items: [{ zh: '提前完成', en: 'finished early', each: '1' }] }, missing: 'zero',
      facts: {
        shape: 'entries', key: 'matter',
        items: [
          { says: text('提前完成', 'finished early'), item: 0, rows: rows('central-tasks', { of: 'segment', person: 'person', day: 'finished' }, "finished < due and credited-to = '个人'") },
          { says: text('科室提前完成', 'finished early by the department'), item: 0, rows: rows('central-tasks', { of: 'everyone', day: 'finished' }, "finished < due and credited-to = '科室'") },
        ],
      },
    },
    {
      no: '32', section: '否决', title: text('违法违纪', 'Breach of law or discipline'), maximum: '0', level: 'person', source: '总结 三(四)',
      text: text('受警告的不得高于称职，受记过及以上处分的为不称职。', 'Warned: at most competent; demerit or more: not competent.'),
      kind: 'veto', missing: 'zero', facts: discipline.facts,
      parameters: {
        items: [
          { zh: '警告', en: 'warning', effect: { zh: '不高于称职', en: 'at most competent', atMost: 1 } },
          { zh: '记过及以上', en: 'demerit or more', effect: { zh: '不称职', en: 'not competent', atMost: 3 } },
        ],
      },
    },
    {
      no: '33', section: '否决', title: text('安全责任事故', 'Safety accident'), maximum: '0', level: 'person', source: '总结 三(四)',
      text: text('不得高于基本称职，不加分；所在科室不得评优秀科室。', 'At most basically competent, no bonus; his department cannot be an excellent one.'),
      kind: 'veto', missing: 'zero', facts: discipline.safety,
      parameters: { items: [{ zh: '安全责任事故', en: 'safety accident', effect: { zh: '不高于基本称职，不加分', en: 'at most basically competent, no bonus', atMost: 2, noBonus: true, departmentBarred: true } }] },
    },
    {
      no: '34', section: '否决', title: text('弄虚作假', 'Falsification'), maximum: '0', level: 'person', source: '总结 三(四)',
      text: text('不得高于基本称职，不加分，涉及该表的条款得0分；所在科室不得评优秀科室。', 'At most basically competent, no bonus, clauses that read the sheet score 0; his department cannot be an excellent one.'),
      kind: 'veto', missing: 'zero', facts: discipline.fraud,
      parameters: { items: [{ zh: '弄虚作假', en: 'falsification', effect: { zh: '不高于基本称职，不加分，涉及条款得0分', en: 'at most basically competent, no bonus, clauses concerned score 0', atMost: 2, noBonus: true, zeroSheet: true, departmentBarred: true } }] },
    },
    {
      no: '35', section: '否决', title: text('累计限等', 'Accumulated limits'), maximum: '0', level: 'person', source: '总结 三(四)',
      text: text('主岗全年迟到早退满15次或旷工满14个半天的不得高于称职，旷工满30个半天的为不称职；科室负责人任内被通报批评满3次的不得高于称职。', 'In main posts: 15 times late or early, or 14 half-days absent: at most competent; 30 half-days: not competent; heads criticised 3 times: at most competent.'),
      kind: 'limit', missing: 'zero',
      parameters: {
        items: [{ zh: '迟到早退', en: 'late or early' }, { zh: '旷工半天', en: 'half-days absent' }, { zh: '通报批评', en: 'criticised' }],
        limits: [
          { of: [0], reaches: '15', effect: { zh: '不高于称职', en: 'at most competent', atMost: 1 } },
          { of: [1], reaches: '14', effect: { zh: '不高于称职', en: 'at most competent', atMost: 1 } },
          { of: [1], reaches: '30', effect: { zh: '不称职', en: 'not competent', atMost: 3 } },
          { of: [2], reaches: '3', effect: { zh: '不高于称职', en: 'at most competent', atMost: 1 } },
        ],
      },
      facts: { shape: 'entries', items: [...accumulated, { says: text('通报批评', 'criticised'), rows: rows('inspection', { of: 'head-months' }, "criticised = '是'") }] },
    },
    {
      no: '36', section: '否决', title: text('不定等次', 'No grade set'), maximum: '0', level: 'person', source: '总结 三(四)',
      text: text('年末仍在试用期、主岗不满183天、病事假超过应到一半的，不定等次。', 'On probation at the end of the year, under 183 days in main posts, or sick and personal leave beyond half of the days due: no grade is set.'),
      kind: 'limit', missing: 'zero', facts: { shape: 'entries', items: undeterminedItems }, parameters: undeterminedParameters,
    },
  ],
  ranking: {
    groups: 'one-list',
    chain: [
      { key: '乙', says: text('乙部分', 'section 乙'), section: '乙' },
      { key: '14', says: text('第14条', 'clause 14'), clauses: ['14'] },
      { key: '17', says: text('第17条', 'clause 17'), clauses: ['17'] },
    ],
    quota: { share: '0.15', rounding: 'floor', ties: 'all-out', scope: 'list' },
  },
  grades: [
    { title: text('优秀', 'Excellent'), from: '90' },
    { title: text('称职', 'Competent'), from: '75' },
    { title: text('基本称职', 'Basically competent'), from: '60' },
    { title: text('不称职', 'Not competent'), from: '0' },
  ],
  undetermined: text('不定等次', 'No grade set'),
  posts: { main: '0.7', concurrent: '0.3' },
  departments: {
    clauses: '0.7',
    staff: '0.3',
    barredBy: rows('findings', department, "kind in ('安全责任事故', '弄虚作假')"),
    chain: [
      { key: '14–16', says: text('第14至16条', 'clauses 14 to 16'), clauses: ['14', '15', '16'] },
      { key: '14', says: text('第14条', 'clause 14'), clauses: ['14'] },
    ],
    quota: { share: '0.3', rounding: 'floor', ties: 'all-out', scope: 'list' },
    grades: [
      { title: text('优秀科室', 'Excellent department'), from: '90' },
      { title: text('达标科室', 'Department up to standard'), from: '75' },
      { title: text('未达标科室', 'Department below standard'), from: '0' },
    ],
  },
}
