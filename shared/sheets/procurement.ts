import { once } from './checks/once.ts'
import { anyDate, choice, department, number, required, requiredIf, summed, text, twoPlaces, yesNo, yuan } from './columns.ts'
import { defineSheet } from './defineSheet.ts'

/** 资产采购登记: what was bought, how, approved or not, and its number in the asset register. */
export const procurement = defineSheet({
  kind: 'procurement',
  number: 32,
  title: { zh: '资产采购登记', en: 'Procurement' },
  source: '财务资产, 五, 六',
  cycle: 'month',
  filledBy: 'finance',
  due: { after: 'period' },
  about: 'dept',
  columns: {
    item: required(text('品名', 'Item')),
    dept: required(department('使用', 'Using department')),
    quantity: required(twoPlaces('数量', 'Quantity')),
    price: required(yuan('单价', 'Price')),
    amount: required(summed(yuan('金额', 'Amount'))),
    way: required(choice('方式', 'Way', ['公开招标', '询价', '协议供货', '零星'])),
    approved: required(yesNo('批准', 'Approved')),
    register: number('登记号', 'Register no.'),
    registered: requiredIf('register filled', anyDate('登记日期', 'Registered')),
  },
  checks: [
    {
      rule: 'amount-differs',
      cells: ['amount', 'quantity', 'price'],
      // To the cent, halves up: 1.5 × 0.33 = 0.495 is 0.50.
      holds: 'quantity empty or price empty or (amount > quantity × price − 0.005 and amount ≤ quantity × price + 0.005)',
      says: { zh: '金额{amount}，数量×单价={quantity × price}，请核对。', en: '{amount}, but quantity × price = {quantity × price}.' },
    },
    once('register'),
  ],
  notes: {
    zh: '一件一行；金额=数量×单价，到分；登记后填登记号和日期。',
    en: 'A row an item; amount = quantity × price to the cent; register number and date.',
  },
})
