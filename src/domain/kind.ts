/**
 * What kind of body it is, by its name:
 * - `government`: a people's government (人民政府), towns and townships included
 * - `government_office`: the general office of a government (人民政府办公厅/室)
 * - `subdistrict`: a subdistrict office (街道办事处)
 * - `zone`: the administration of a development zone or new area (管理委员会)
 * - `department`: a department, bureau, commission or branch of a ministry
 * - `other`: everything else
 */
export const KINDS = [
  'government',
  'government_office',
  'subdistrict',
  'zone',
  'department',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];
