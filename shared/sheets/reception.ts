import { onceInYear } from './checks/onceInYear.ts'
import { count, date, department, longText, number, required, requiredIf, summed, text, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 公务接待: each reception with approval, guests, hosts, standard and cost; over standard needs its reason. */
export const reception = defineSheet({
  kind: 'reception',
  number: 31,
  title: { zh: '公务接待', en: 'Receptions' },
  source: '公务接待, 五',
  cycle: 'month',
  filledBy: 'reception',
  due: { after: 'period' },
  dated: 'date',
  about: 'dept',
  columns: {
    date: required(date('日期', 'Date')),
    dept: required(department('承办', 'Host department')),
    guest: required(text('来客', 'Guest')),
    approval: required(number('批准号', 'Approval')),
    guests: required(count('客人', 'Guests', { unit: { zh: '人', en: 'people' } })),
    hosts: required(count('陪同', 'Hosts', { unit: { zh: '人', en: 'people' } })),
    standard: required(yuan('标准', 'Standard', { unit: { zh: '元/人', en: 'yuan a head' } })),
    cost: required(summed(yuan('费用', 'Cost'))),
    reason: requiredIf('cost > (guests + hosts) × standard', longText('超标原因', 'Reason')),
  },
  checks: [
    ...onceInYear('approval'),
    { rule: 'guests-above-0', cells: ['guests'], holds: 'guests > 0', says: { zh: '客人应大于0。', en: 'there must be a guest.' } },
  ],
  notes: {
    zh: '一次接待一行；批准号全年不重复；费用超过（客人＋陪同）×标准的写原因。',
    en: 'A row a reception; approvals are used once a year; over (guests + hosts) × standard needs its reason.',
  },
})
