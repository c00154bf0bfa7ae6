/** The unit in which each kind of aid 帮扶项目 is counted, over the columns `item` and `unit`. */
export const unitOfAid = [
  "(item = '化肥' and unit = '吨')",
  "(item = '书籍' and unit = '册')",
  "(item = '资金' and unit = '元')",
  "(item in ('农技服务', '走访', '宣讲') and unit = '次')",
].join(' or ')

export const unitOfAidSays = { zh: '{item}的单位不是“{unit}”，请按填报说明填。', en: '{item} is not counted in "{unit}"; see the notes.' }
