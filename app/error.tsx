'use client';

import { PlainFault } from '@/components/shell/plain-fault';

export default PlainFault;
