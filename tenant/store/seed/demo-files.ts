import { writePdf } from './plain-pdf';
import { createRandom } from './random';
import { drawScreenshot } from './screenshot';

/** What a file shows: a message on a screen, a printer's display, a program's log, a paper. */
export type FileKind = 'dialog' | 'outlook' | 'printer' | 'network' | 'log' | 'quote' | 'form';

export type DemoFile = { kind: FileKind; contentType: string; bytes: () => Uint8Array };

type Window = { title: string; lines: string[]; buttons: string[] };

const WINDOWS: [FileKind, Window][] = [
  [
    'dialog',
    {
      title: 'Windows Security',
      lines: [
        'The user name or password is incorrect.',
        'Try again or contact your administrator.',
      ],
      buttons: ['OK', 'Cancel'],
    },
  ],
  [
    'dialog',
    {
      title: 'Application error',
      lines: [
        'The program has stopped working.',
        'Exception 0x80070005 at address 0x00007FFB',
        'Windows is checking for a solution.',
      ],
      buttons: ['Close'],
    },
  ],
  [
    'dialog',
    {
      title: 'Sign in to your account',
      lines: [
        'Your organisation needs more information',
        'to keep your account secure.',
        'We could not reach your registered phone.',
      ],
      buttons: ['Next', 'Back'],
    },
  ],
  [
    'dialog',
    {
      title: 'Open',
      lines: [
        'Access is denied.',
        'You do not have permission to open this file.',
        'See the owner of the file to obtain permission.',
      ],
      buttons: ['OK'],
    },
  ],
  [
    'dialog',
    {
      title: 'Sync problems',
      lines: ["Couldn't upload 1 file", 'The file name ends with a space.', '214 files pending'],
      buttons: ['View', 'Close'],
    },
  ],
  [
    'outlook',
    {
      title: 'Microsoft Outlook',
      lines: [
        'Trying to connect...',
        'This folder was last updated on Friday at 16:52.',
        '0 of 38 folders are up to date.',
      ],
      buttons: [],
    },
  ],
  [
    'outlook',
    {
      title: 'Undeliverable',
      lines: [
        'Delivery has failed to these recipients:',
        '',
        '550 5.7.26 This message does not pass',
        'authentication checks (SPF)',
      ],
      buttons: [],
    },
  ],
  [
    'outlook',
    {
      title: 'Microsoft Outlook',
      lines: [
        'Cannot expand the folder.',
        'The set of folders cannot be opened.',
        'You do not have permission.',
      ],
      buttons: ['OK'],
    },
  ],
  [
    'outlook',
    {
      title: 'You have (1) new voicemail',
      lines: [
        'Dear user,',
        'You have received a new voice message.',
        'Press LISTEN to sign in with your e-mail.',
      ],
      buttons: ['LISTEN'],
    },
  ],
  [
    'printer',
    {
      title: 'Printer',
      lines: ['PAPER JAM IN TRAY 2', 'Open cover A and remove paper', '13.02.EE'],
      buttons: [],
    },
  ],
  [
    'printer',
    { title: 'Printer', lines: ['READY', 'Toner black 5 %', 'Jobs waiting: 14'], buttons: ['OK'] },
  ],
  [
    'printer',
    {
      title: 'Scan',
      lines: ['Sending failed.', 'Error 1103: server login failed', 'A report has been printed.'],
      buttons: ['Retry', 'Cancel'],
    },
  ],
  [
    'network',
    {
      title: 'VPN',
      lines: [
        'Connecting...',
        'The connection was terminated because',
        'the remote computer did not respond.',
        'Error 809',
      ],
      buttons: ['Close'],
    },
  ],
  [
    'network',
    {
      title: 'Speed test',
      lines: ['Download   3.1 Mbit/s', 'Upload     0.2 Mbit/s', 'Ping       412 ms   loss 6 %'],
      buttons: ['Again'],
    },
  ],
  [
    'network',
    {
      title: 'No internet',
      lines: [
        'Try:',
        '- Checking the network cables, modem and router',
        '- Reconnecting to Wi-Fi',
        'ERR_INTERNET_DISCONNECTED',
      ],
      buttons: ['Reload'],
    },
  ],
];

const LOG_LINES = [
  'INFO  service started',
  'INFO  connected',
  'INFO  session opened',
  'WARN  retry 1 of 3',
  'WARN  slow answer: 4218 ms',
  'ERROR timeout waiting for writer',
  'ERROR 0x80042306 provider vetoed the operation',
  'INFO  session closed',
  'INFO  next attempt in 300 s',
];

function writeLog(seed: number): Uint8Array {
  const random = createRandom(seed);
  let second = random.int(0, 3000);
  const lines = Array.from({ length: 140 }, () => {
    second += random.int(1, 90);
    const clock = [22 + Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(
      (part, index) => String(index === 0 ? part % 24 : part).padStart(2, '0'),
    );
    return `${clock.join(':')}.${String(random.int(0, 999)).padStart(3, '0')} [${random.int(4, 19)}] ${random.pick(LOG_LINES)}`;
  });
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8');
}

const PAPERS: [FileKind, string, string[]][] = [
  [
    'quote',
    'Quotation',
    [
      'Tidewell IT',
      '',
      '3 x laptop, 14 inch, 16 GB, 512 GB      £2,517.00',
      '3 x docking station                         £447.00',
      'Set-up and delivery                         £270.00',
      '',
      'Total ex VAT                              £3,234.00',
      '',
      'Valid for 14 days. Delivery 3-5 working days.',
    ],
  ],
  [
    'quote',
    'Quotation',
    [
      'Tidewell IT',
      '',
      '2 x monitor, 27 inch                        £378.00',
      '1 x docking station                         £149.00',
      '',
      'Total ex VAT                                £527.00',
      '',
      'Valid for 14 days.',
    ],
  ],
  [
    'form',
    'New starter form',
    [
      'Full name      as on the request',
      'Start date     as on the request',
      'Based at       main office',
      'Email          yes',
      'Laptop         yes',
      'Mobile         no',
      'Same access as see request',
      '',
      'Approved by line manager',
    ],
  ],
  [
    'form',
    'Leaver form',
    [
      'Last day       as on the request',
      'Mailbox        forward for three months',
      'Files          to line manager',
      'Laptop         to be handed in',
      '',
      'Approved by HR',
    ],
  ],
  [
    'form',
    'Change record',
    [
      'Window         18:30-20:30',
      'Rollback       saved configuration',
      'Tested on      spare unit',
      'Notice         sent the day before',
      '',
      'Approved by the service manager',
    ],
  ],
];

/** The files that the demo desk's attachments are copies of, always the same ones in this order. */
export const demoFiles: DemoFile[] = [
  ...WINDOWS.flatMap(([kind, window], index) =>
    [0, 1].map((look): DemoFile => ({
      kind,
      contentType: 'image/png',
      bytes: () => drawScreenshot({ ...window, look: index + look * 2 }),
    })),
  ),
  ...[11, 12, 13, 14].map((seed): DemoFile => ({
    kind: 'log',
    contentType: 'text/plain',
    bytes: () => writeLog(seed),
  })),
  ...PAPERS.map(([kind, heading, lines]): DemoFile => ({
    kind,
    contentType: 'application/pdf',
    bytes: () => writePdf(heading, lines),
  })),
];
