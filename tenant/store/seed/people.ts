import type { users } from '../schema';
import { siteRows } from './client-rows';
import { demoClients } from './clients';
import type { DemoClient, Industry } from './clients';
import { createRandom } from './random';
import type { Random } from './random';

export type DemoUser = typeof users.$inferInsert & {
  id: number;
  clientId: number;
  siteId: number;
  email: string | null;
  phone: string;
  isVip: boolean;
  title: string;
};

const FIRST_NAMES =
  `Aaron Abigail Adam Aisha Alan Alison Amanda Amelia Amir Andrea Andrew Angela Anita Anna Anthony Arjun Ashley Barbara Beth Brian Bronagh Callie Carla Carol Caroline Catherine Charlotte Chloe Chris Claire Colin Craig Damian Darren David Dawn Deborah Deepa Denise Dominic Donna Douglas Eleanor Elaine Emily Emma Esther Faisal Farah Fiona Frances Frank Freya Gail Gemma George Georgia Gillian Grace Graham Hannah Harry Hazel Heather Hugh Ian Imran Irene Isla Jack Jackie Jamie Jane Janet Jasmine Jason Jean Jenny Jo Joanne John Jonathan Joseph Joyce Judith Julian Karen Kate Kathryn Keith Kelly Kenneth Kerry Kevin Kiran Kirsty Laura Lauren Leanne Lee Leon Lesley Liam Linda Lisa Lorna Louise Lucy Luke Lynn Magda Malcolm Margaret Marie Mark Martin Matthew Megan Melanie Michelle Mohammed Moira Naomi Natalie Neil Nick Nina Norman Olivia Oscar Patricia Paul Pauline Peter Philip Piotr Rachel Rahul Rebecca Richard Rob Roger Rosie Ross Roy Ruby Russell Ruth Sadia Sally Samantha Sandra Sanjay Sara Scott Sean Shabana Sharon Sheila Simon Siobhan Sonia Stephen Stuart Sue Sunita Susan Tanya Tariq Teresa Tim Tina Tracey Trevor Vanessa Victoria Vikram Wayne Wendy William Yasmin Yvonne Zara Zoe`.split(
    ' ',
  );

const SURNAMES =
  `Abbott Ahmed Akhtar Allsop Andrews Appleby Armitage Atkinson Baines Barker Barraclough Batty Beaumont Begum Bellamy Bennett Birch Blackwell Booth Bowman Bradley Bramley Briggs Broadbent Brook Burgess Burton Butterworth Callaghan Carter Chadwick Chapman Chaudhry Clegg Cooper Cotton Cowan Crossley Cullen Dalton Davies Dawson Desai Dixon Doherty Drake Dyson Eastwood Ellis Emmott Evans Farrow Fawcett Fernandes Fielding Firth Fletcher Ford Foster Garside Gill Goddard Graves Green Greenwood Gupta Haigh Hall Hanson Hardcastle Hardy Harrison Hartley Hepworth Hinchliffe Holroyd Hopkins Horsfall Hudson Hussain Illingworth Ingham Iqbal Jagger Jarvis Jepson Johnson Jones Joshi Kaur Kaye Kelly Kemp Khan Kilburn Lamb Lawson Lister Lockwood Mahmood Marsh Marshall Mason McBride McKenna Mellor Metcalfe Midgley Mistry Mitchell Moran Morris Murphy Naylor Newton Noble Novak Nowak Oakes OBrien Ogden Oldroyd Osborne Parkin Patel Pearson Pickles Platt Pollard Poole Preston Quinn Rafferty Ramsden Rashid Redfern Rhodes Richards Robertson Rowley Rushworth Ryan Sanderson Saunders Schofield Sharma Shaw Sheard Singh Slater Smart Stead Sugden Sutcliffe Sykes Tate Taylor Thackray Thornton Tordoff Turner Uddin Varley Wade Walker Walsh Waring Watson Webster Whitaker Whitehead Whittle Wilkinson Winterburn Womersley Wood Wrigley Yates Young Zielinski`.split(
    ' ',
  );

const COMMON_TITLES = [
  'Office Manager',
  'Finance Assistant',
  'Receptionist',
  'HR Advisor',
  'Administrator',
  'Marketing Executive',
  'Operations Coordinator',
];

const TITLES: Record<Industry, string[]> = {
  legal: [
    'Solicitor',
    'Legal Secretary',
    'Paralegal',
    'Conveyancing Assistant',
    'Associate',
    'Cashier',
  ],
  health: ['Nurse', 'Receptionist', 'Practice Manager', 'Clinician', 'Treatment Coordinator'],
  school: [
    'Teacher',
    'Teaching Assistant',
    'School Secretary',
    'Head of Year',
    'Exams Officer',
    'Site Supervisor',
  ],
  logistics: [
    'Transport Planner',
    'Dispatcher',
    'Warehouse Supervisor',
    'Fleet Administrator',
    'Customs Clerk',
  ],
  care: ['Care Coordinator', 'Senior Carer', 'Registered Nurse', 'Home Manager', 'Activities Lead'],
  accounts: ['Accountant', 'Payroll Clerk', 'Audit Senior', 'Tax Assistant', 'Bookkeeper'],
  making: [
    'Production Planner',
    'Purchasing',
    'Quality Inspector',
    'Sales Office',
    'Despatch',
    'Engineer',
  ],
  housing: [
    'Housing Officer',
    'Repairs Coordinator',
    'Income Officer',
    'Lettings Officer',
    'Support Worker',
  ],
  design: ['Designer', 'Architect', 'Technician', 'Project Lead', 'Studio Assistant'],
  hotel: ['Front Desk', 'Reservations', 'Duty Manager', 'Events Coordinator', 'Housekeeping Lead'],
  office: [
    'Consultant',
    'Account Manager',
    'Negotiator',
    'Sales Executive',
    'Service Advisor',
    'Editor',
  ],
};

const HEADS: Record<Industry, string[]> = {
  legal: ['Managing Partner', 'Senior Partner'],
  health: ['Principal'],
  school: ['Chief Executive', 'Headteacher'],
  logistics: ['Managing Director', 'Operations Director'],
  care: ['Managing Director', 'Director of Care'],
  accounts: ['Managing Partner'],
  making: ['Managing Director'],
  housing: ['Chief Executive', 'Director of Finance'],
  design: ['Founding Director'],
  hotel: ['General Manager'],
  office: ['Managing Director'],
};

/** What one should know of one in twelve before writing to them. */
const HEEDS = [
  'Hard of hearing: prefers mail.',
  'Part time: in on Mondays, Tuesdays and Thursdays.',
  'Works from home: offer a remote session first.',
  'Uses a screen reader: no screenshots without words.',
  'Shares a desk: ring the site and ask by name.',
  'Not to be disturbed in the mornings: call after 13:00.',
];
const HEEDED = 12;

function heedOf(id: number): string | null {
  return id % HEEDED === 0 ? (HEEDS[(id / HEEDED) % HEEDS.length] ?? null) : null;
}

const surnameText = (surname: string) => (surname === 'OBrien' ? 'O’Brien' : surname);

function peopleOf(client: DemoClient, firstId: number, random: Random): DemoUser[] {
  const sites = siteRows.filter((site) => site.clientId === client.id);
  const heads = HEADS[client.industry];
  const taken = new Set<string>();
  return Array.from({ length: client.users }, (_, index) => {
    let first = random.pick(FIRST_NAMES);
    let surname = random.pick(SURNAMES);
    while (taken.has(`${first} ${surname}`) || first === surname) {
      first = random.pick(FIRST_NAMES);
      surname = random.pick(SURNAMES);
    }
    taken.add(`${first} ${surname}`);
    const head = heads[index];
    const id = firstId + index;
    // Half of a client's people sit at its first site.
    const site = random.chance(0.45) || head ? sites[0] : random.pick(sites);
    const title = head ?? random.pick(random.chance(0.3) ? COMMON_TITLES : TITLES[client.industry]);
    const hasMail = head !== undefined || client.industry !== 'care' || random.chance(0.8);
    return {
      id,
      clientId: client.id,
      siteId: site?.id ?? 0,
      firstName: first,
      surname: surnameText(surname),
      email: hasMail ? `${first}.${surname}@${client.domain}`.toLowerCase() : null,
      phone: random.chance(0.45)
        ? `07700 900${String(id % 1000).padStart(3, '0')}`
        : `${site?.phone ?? ''} ext ${200 + (id % 700)}`,
      isVip: head !== undefined,
      title,
      notes: head ? 'Please call rather than email.' : heedOf(id),
    };
  });
}

/** All requesters of the demo desk, ids from 1, client by client. */
export function generatePeople(): DemoUser[] {
  const random = createRandom(900);
  const people: DemoUser[] = [];
  for (const client of demoClients) people.push(...peopleOf(client, people.length + 1, random));
  return people;
}
