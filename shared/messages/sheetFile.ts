import type { Text } from '../text.ts'

/** What can be wrong with a filled sheet, in a file or in Excel, before its cells are looked at: fact, place, next step (look.md 3). */
export const sheetFileMessages = {
  'file.no-sheet': {
    zh: '文件里没有认得的表：第2行没有表号。请用取来的表填报。',
    en: 'No sheet of ours is in this file: row 2 bears no sheet number.',
  },
  'file.several-sheets': {
    zh: '文件里有几张表：{pages}。请一个文件交一张。',
    en: 'This file holds several sheets: {pages}. Hand in one a file.',
  },
  'file.other-page': { zh: '工作表“{page}”没有读，只读“{read}”。', en: 'Page "{page}" is not read, only "{read}".' },
  'file.other-kind': { zh: '这是{found}，应交{wanted}。', en: 'This is {found}; {wanted} is wanted.' },
  'file.other-bureau': { zh: '这是{found}的表，应是{wanted}的。', en: 'This sheet is of {found}, not of {wanted}.' },
  'file.other-department': { zh: '这是{found}的表，应交{wanted}的。', en: 'This sheet is of {found}; that of {wanted} is wanted.' },
  'file.other-period': { zh: '这是{found}的表，应交{wanted}的。', en: 'This sheet is for {found}; that for {wanted} is wanted.' },
  'file.copy-of-kind': {
    zh: '这是{hidden}，标题改成了{heading}。请重新取表。',
    en: '{hidden} under the heading of {heading}. Get the sheet anew.',
  },
  'file.copy-of-bureau': {
    zh: '这是{hidden}的表，标题改成了{heading}。请重新取表。',
    en: "{hidden}'s sheet under {heading}'s heading. Get the sheet anew.",
  },
  'file.copy-of-department': {
    zh: '这是{hidden}的表，科室改成了{heading}。请重新取{heading}的表。',
    en: "{hidden}'s sheet under {heading}'s name. Get {heading}'s sheet.",
  },
  'file.copy-of-period': {
    zh: '这是{hidden}的表，标题改成了{heading}。请重新取{heading}的表。',
    en: "{hidden}'s sheet under {heading}'s heading. Get that of {heading}.",
  },
  'file.no-period': {
    zh: '没有写明考核期（第2行）。请用取来的表填报。',
    en: 'Row 2 does not say the period. Use the sheet as handed out.',
  },
  'file.no-department': {
    zh: '没有写明科室（第2行）。请用取来的表填报。',
    en: 'Row 2 does not say the department. Use the sheet as handed out.',
  },
  'file.wrong-cycle': { zh: '{sheet}没有{period}这个考核期。', en: '{sheet} has no period {period}.' },
  'file.older-definition': {
    zh: '这是按第{found}版表样填的，现为第{now}版，请核对各列。',
    en: 'Filled by layout version {found}; now it is {now}. Check the columns.',
  },
  'file.headings-moved': {
    zh: '列名应在第3行，现在第{row}行。请不要在上面增删行。',
    en: 'The headings belong in row 3, not {row}. Do not add or delete rows above.',
  },
  'file.no-headings': { zh: '第3行不是这张表的列名。请重新取表。', en: 'Row 3 does not hold the headings of this sheet. Get it anew.' },
  'file.column-missing': { zh: '缺“{column}”一列（应在{letter}列）。', en: 'Column {column} ({letter}) is missing.' },
  'file.column-twice': {
    zh: '“{column}”一列有{count}处（{places}），只留一列。',
    en: 'Column {column} stands {count} {count:time|times} ({places}). Keep one.',
  },
  'file.column-moved': {
    zh: '“{column}”应在{letter}列，现在{found}列。请照原来的列序。',
    en: 'Column {column} belongs in {letter}, not {found}. Keep the order.',
  },
  'file.column-extra': {
    zh: '{letter}列“{heading}”不是这张表的列，请删去或移到表右边。',
    en: 'Column {letter} "{heading}" is not of this sheet. Delete it or move it right.',
  },
  'file.column-beside': { zh: '表右边{letter}列有内容，没有读。', en: 'Column {letter}, right of the sheet, is not read.' },
  'file.column-hidden': {
    zh: '{letter}列“{column}”隐藏着，仍已读入。',
    en: 'Column {letter} {column} is hidden; it was read all the same.',
  },
  'file.row-hidden': {
    zh: '第{row}行隐藏着（或被筛掉），仍已读入。',
    en: 'Row {row} is hidden or filtered out; it was read all the same.',
  },
  'file.rows-hidden': {
    zh: '第{row}行等{count}行隐藏着（或被筛掉），仍已读入。',
    en: '{count} {count:row|rows} from row {row} on {count:is hidden; it was|are hidden; they were} read all the same.',
  },
  'file.merged': { zh: '{range}是合并的单元格，请取消合并，每格都填。', en: '{range} is merged. Unmerge it and fill every cell.' },
  'file.merged-more': { zh: '还有{count}处合并的单元格。', en: '{count} more merged {count:range|ranges}.' },
  'file.not-calculated': {
    zh: '{cell}是公式，文件里没有算出的值。请用Excel或WPS打开，保存后再交。',
    en: '{cell} is a formula without a value. Open and save the file in Excel or WPS.',
  },
  'file.too-many-rows': { zh: '有{count}行，一张表最多{most}行。', en: '{count} {count:row|rows}; a sheet takes {most}.' },
  'file.some-rows-hidden': {
    zh: '有的行隐藏着（或被筛掉），仍已读入。',
    en: 'Some rows are hidden or filtered out; they were read all the same.',
  },
  'file.copied': {
    zh: '这是复制出来的表，报送以原来那张为准。请到原表里填。',
    en: 'This sheet is a copy. Fill in the one it was copied from.',
  },
  'file.no-identity': {
    zh: '这张表的记号没有了（可能移到了别的工作簿），内容都在，可照常核对、报送。',
    en: 'The mark of this sheet is gone; it may come from another workbook. Its content is there and can be submitted.',
  },
} as const satisfies Record<string, Text>
