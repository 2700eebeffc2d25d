import { SLA } from './desk-settings';

export type Industry =
  | 'legal'
  | 'health'
  | 'school'
  | 'logistics'
  | 'care'
  | 'accounts'
  | 'making'
  | 'housing'
  | 'design'
  | 'hotel'
  | 'office';

export type DemoClient = {
  id: number;
  name: string;
  domain: string;
  industry: Industry;
  /** Share of all tickets, in per cent. */
  share: number;
  users: number;
  /** What its line-of-business application is called there, and who makes it. */
  app: string;
  vendor: string;
  /** Two letters its computers and servers carry in their names. */
  code: string;
  /** [site name, phone stem] */
  sites: [string, string][];
  roundTheClock?: boolean;
  lapsed?: boolean;
  /** What colleagues should heed. */
  notes?: string;
};

/** The client whose tickets are met least (78 %). */
export const STRUGGLING_CLIENT_ID = 6;

const LEEDS = '0113 496 0';
const SHEFFIELD = '0114 496 0';
const MANCHESTER = '0161 496 0';
const LIVERPOOL = '0151 496 0';
const TYNESIDE = '0191 498 0';
const LONDON = '020 7946 0';
const ELSEWHERE = '01632 960';

export const demoClients: DemoClient[] = [
  {
    id: 1,
    name: 'Harcourt & Bligh Solicitors',
    domain: 'harcourtbligh.example',
    industry: 'legal',
    share: 11.1,
    users: 84,
    app: 'LexFolio',
    vendor: 'LexFolio Support',
    code: 'HB',
    notes:
      'Invoices to be approved by Ms Bligh. No remote session while a client sits at the desk.',
    sites: [
      ['Leeds – Park Square', LEEDS],
      ['Harrogate', ELSEWHERE],
      ['Wakefield', ELSEWHERE],
    ],
  },
  {
    id: 2,
    name: 'Fenwick Dental',
    domain: 'fenwickdental.example',
    industry: 'health',
    share: 4.5,
    users: 31,
    app: 'DentaBase',
    vendor: 'DentaBase Helpdesk',
    code: 'FD',
    notes: 'Patient records on every screen: ask before connecting.',
    sites: [
      ['Horsforth Surgery', LEEDS],
      ['Otley Surgery', ELSEWHERE],
    ],
  },
  {
    id: 3,
    name: 'Northmoor Academy Trust',
    domain: 'northmooracademy.example',
    industry: 'school',
    share: 13,
    users: 132,
    app: 'SchoolTrack',
    vendor: 'SchoolTrack Support',
    code: 'NM',
    notes: 'No restarts in lesson time, 08:45 to 15:15. Visitors sign in at reception.',
    sites: [
      ['Northmoor High School', ELSEWHERE],
      ['Beckside Primary', ELSEWHERE],
      ['Moorcroft Primary', ELSEWHERE],
      ['Trust Office', SHEFFIELD],
    ],
  },
  {
    id: 4,
    name: 'Calder Freight',
    domain: 'calderfreight.example',
    industry: 'logistics',
    share: 10.5,
    users: 71,
    app: 'RouteDesk',
    vendor: 'RouteDesk Support',
    code: 'CF',
    notes: 'Dispatch works around the clock: agree any outage with the duty planner.',
    sites: [
      ['Brighouse Depot', ELSEWHERE],
      ['Trafford Depot', MANCHESTER],
      ['Goole Yard', ELSEWHERE],
    ],
    roundTheClock: true,
  },
  {
    id: 5,
    name: 'Oakhaven Care Homes',
    domain: 'oakhavencare.example',
    industry: 'care',
    share: 8.5,
    users: 96,
    app: 'CareNotes Plus',
    vendor: 'CareNotes Plus Support',
    code: 'OH',
    notes: 'Residents come first: ring the home before a visit.',
    sites: [
      ['Oakhaven Lodge', ELSEWHERE],
      ['The Elms', ELSEWHERE],
      ['Riverside House', ELSEWHERE],
      ['Hawthorn Court', ELSEWHERE],
      ['Head Office', SHEFFIELD],
    ],
    roundTheClock: true,
  },
  {
    id: 6,
    name: 'Pell & Row Accountants',
    domain: 'pellandrow.example',
    industry: 'accounts',
    share: 4.5,
    users: 38,
    app: 'Sage',
    vendor: 'Ledgerline Partners',
    code: 'PR',
    sites: [['Sheffield – Paradise Row', SHEFFIELD]],
  },
  {
    id: 7,
    name: 'Marlow Brewing',
    domain: 'marlowbrewing.example',
    industry: 'making',
    share: 3.2,
    users: 33,
    app: 'Sage',
    vendor: 'Ledgerline Partners',
    code: 'MB',
    sites: [
      ['Brewery', ELSEWHERE],
      ['Taproom', ELSEWHERE],
    ],
  },
  {
    id: 8,
    name: 'Kestrel Housing Association',
    domain: 'kestrelhousing.example',
    industry: 'housing',
    share: 8,
    users: 88,
    app: 'TenantFlow',
    vendor: 'TenantFlow Support',
    code: 'KH',
    sites: [
      ['Salford Office', MANCHESTER],
      ['Bootle Hub', LIVERPOOL],
      ['Kestrel Court', ELSEWHERE],
    ],
  },
  {
    id: 9,
    name: 'Tarn Valley Vets',
    domain: 'tarnvalleyvets.example',
    industry: 'health',
    share: 2.6,
    users: 24,
    app: 'VetBook',
    vendor: 'VetBook Support',
    code: 'TV',
    sites: [
      ['Kendal Surgery', ELSEWHERE],
      ['Ambleside Surgery', ELSEWHERE],
    ],
  },
  {
    id: 10,
    name: 'Brackley Hume Architects',
    domain: 'brackleyhume.example',
    industry: 'design',
    share: 3,
    users: 27,
    app: 'PlanDesk',
    vendor: 'PlanDesk Support',
    code: 'BH',
    sites: [['Ancoats Studio', MANCHESTER]],
  },
  {
    id: 11,
    name: 'Sorrel & Finch Interiors',
    domain: 'sorrelfinch.example',
    industry: 'design',
    share: 1.8,
    users: 14,
    app: 'Sage',
    vendor: 'Ledgerline Partners',
    code: 'SF',
    sites: [['Showroom', LEEDS]],
  },
  {
    id: 12,
    name: 'Aldwark Timber',
    domain: 'aldwarktimber.example',
    industry: 'making',
    share: 2.2,
    users: 22,
    app: 'YardStock',
    vendor: 'YardStock Support',
    code: 'AT',
    sites: [
      ['Yard', ELSEWHERE],
      ['Trade Counter', ELSEWHERE],
    ],
  },
  {
    id: 13,
    name: 'Wyvern Precision Engineering',
    domain: 'wyvernprecision.example',
    industry: 'making',
    share: 3.8,
    users: 41,
    app: 'JobShop',
    vendor: 'JobShop Support',
    code: 'WP',
    sites: [
      ['Unit 4', SHEFFIELD],
      ['Unit 9', SHEFFIELD],
    ],
  },
  {
    id: 14,
    name: 'Lindale Opticians',
    domain: 'lindaleopticians.example',
    industry: 'health',
    share: 2.1,
    users: 19,
    app: 'OptiRec',
    vendor: 'OptiRec Support',
    code: 'LO',
    sites: [
      ['Hexham', ELSEWHERE],
      ['Gosforth', TYNESIDE],
    ],
  },
  {
    id: 15,
    name: 'Stonebridge Surveyors',
    domain: 'stonebridgesurveyors.example',
    industry: 'office',
    share: 2.4,
    users: 21,
    app: 'SurveyHub',
    vendor: 'SurveyHub Support',
    code: 'SS',
    sites: [['York Office', ELSEWHERE]],
  },
  {
    id: 16,
    name: 'Hollin Farm Foods',
    domain: 'hollinfarm.example',
    industry: 'making',
    share: 2.6,
    users: 26,
    app: 'Sage',
    vendor: 'Ledgerline Partners',
    code: 'HF',
    sites: [['Packhouse', ELSEWHERE]],
  },
  {
    id: 17,
    name: 'Penhallow Hotels',
    domain: 'penhallowhotels.example',
    industry: 'hotel',
    share: 3.4,
    users: 36,
    app: 'RoomKeeper',
    vendor: 'RoomKeeper Support',
    code: 'PH',
    sites: [
      ['The Crescent, Scarborough', ELSEWHERE],
      ['The Wharf, Whitby', ELSEWHERE],
    ],
  },
  {
    id: 18,
    name: 'Larkfield Hospice',
    domain: 'larkfieldhospice.example',
    industry: 'care',
    share: 2.5,
    users: 28,
    app: 'WardBook',
    vendor: 'WardBook Support',
    code: 'LH',
    notes: 'Quiet hours from 20:00: no calls to the wards.',
    sites: [['Hospice', ELSEWHERE]],
  },
  {
    id: 19,
    name: 'Merrow Recruitment',
    domain: 'merrowrecruitment.example',
    industry: 'office',
    share: 2.3,
    users: 18,
    app: 'TalentBook',
    vendor: 'TalentBook Support',
    code: 'MR',
    sites: [['Newcastle – Quayside', TYNESIDE]],
  },
  {
    id: 20,
    name: 'Greyfriars Lettings',
    domain: 'greyfriarslettings.example',
    industry: 'office',
    share: 1.7,
    users: 13,
    app: 'LetSure',
    vendor: 'LetSure Support',
    code: 'GL',
    sites: [['High Street', ELSEWHERE]],
    lapsed: true,
  },
  {
    id: 21,
    name: 'Ashby Motor Group',
    domain: 'ashbymotors.example',
    industry: 'office',
    share: 2.4,
    users: 29,
    app: 'ForecourtPro',
    vendor: 'ForecourtPro Support',
    code: 'AM',
    sites: [
      ['Main Showroom', SHEFFIELD],
      ['Service Centre', SHEFFIELD],
    ],
  },
  {
    id: 22,
    name: 'Quillfield Publishing',
    domain: 'quillfield.example',
    industry: 'office',
    share: 1.6,
    users: 15,
    app: 'PageFlow',
    vendor: 'PageFlow Support',
    code: 'QP',
    sites: [['Bloomsbury', LONDON]],
  },
  {
    id: 23,
    name: 'Little Acorns Nurseries',
    domain: 'littleacornsnurseries.example',
    industry: 'school',
    share: 1.3,
    users: 16,
    app: 'NurseryDay',
    vendor: 'NurseryDay Support',
    code: 'LA',
    sites: [['Chapel Allerton', LEEDS]],
  },
  {
    id: 24,
    name: 'Ormond Plastics',
    domain: 'ormondplastics.example',
    industry: 'making',
    share: 1,
    users: 12,
    app: 'Sage',
    vendor: 'Ledgerline Partners',
    code: 'OP',
    sites: [['Factory', LIVERPOOL]],
    lapsed: true,
  },
];

/** The demo client of an id; a RangeError where there is none. */
export function clientOf(id: number): DemoClient {
  const client = demoClients[id - 1];
  if (!client) throw new RangeError(`no client ${id}`);
  return client;
}

/** The SLA a client's contract gives it. */
export function slaOf(client: DemoClient): number {
  return client.roundTheClock ? SLA.roundTheClock : SLA.standard;
}
