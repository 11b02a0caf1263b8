import { cooperationModes, disciplines, industries, provinces } from '@qxwq/dictionaries';
import type { Column } from '../column.js';

export const column = <const C extends Column>(definition: C): C => definition;

export const place = [
  column({
    key: 'region',
    kind: 'code',
    list: provinces,
    zh: '省份',
    en: 'Province',
    also: ['地区', '所在省', '所在地'],
    example: '山西',
  }),
  column({ key: 'city', kind: 'text', max: 40, zh: '城市', en: 'City', also: ['所在市'], example: '太原' }),
] as const;

export const field = [
  column({
    key: 'industries',
    kind: 'codes',
    list: industries,
    zh: '应用行业',
    en: 'Industries',
    also: ['行业', '所属行业', '应用领域'],
    example: '通用设备制造业',
  }),
  column({
    key: 'disciplines',
    kind: 'codes',
    list: disciplines,
    zh: '学科',
    en: 'Disciplines',
    also: ['学科分类', '技术领域', '学科领域'],
    example: '机械工程',
  }),
  column({ key: 'keywords', kind: 'words', zh: '关键词', en: 'Keywords', also: ['关键字'], example: '压铸、气孔' }),
] as const;

export const contact = [
  column({ key: 'contactName', kind: 'text', max: 40, zh: '联系人', en: 'Contact', example: '成果转化办公室' }),
  column({
    key: 'contactPhone',
    kind: 'text',
    max: 30,
    zh: '联系电话',
    en: 'Phone',
    also: ['电话', '手机'],
    example: '010-12345678',
  }),
  column({
    key: 'contactEmail',
    kind: 'text',
    max: 120,
    zh: '电子邮箱',
    en: 'E-mail',
    also: ['邮箱', 'email'],
    example: 'name@example.edu.cn',
  }),
  column({
    key: 'publishContact',
    kind: 'yes-no',
    zh: '本人同意公开联系方式',
    en: 'Consents to publish the contact',
    also: ['同意公开联系方式'],
    example: '是',
  }),
] as const;

export const organisation = column({
  key: 'organisation',
  kind: 'text',
  required: true,
  zh: '所属单位',
  en: 'Organisation',
  also: ['单位', '单位名称', '高校', '完成单位', '所在单位', '学校'],
  example: '某某大学',
});
export const modes = column({
  key: 'modes',
  kind: 'codes',
  list: cooperationModes,
  zh: '合作方式',
  en: 'Cooperation',
  also: ['拟合作方式'],
  example: '合作研发、技术转让',
});
