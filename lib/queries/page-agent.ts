import { PAGE_AGENT_HEADER, PAGE_AGENT_PARAM } from '@/lib/contracts/page-agent';

let pageAgent: number | null = null;

/** Says for which agent this page was made; on the server, which makes pages for many, nothing. */
export function setPageAgent(agentId: number): void {
  if (typeof window !== 'undefined') pageAgent = agentId;
}

/** The header that names this page's agent. */
export function pageAgentHeaders(): Record<string, string> {
  return pageAgent === null ? {} : { [PAGE_AGENT_HEADER]: String(pageAgent) };
}

/** An address with the parameter that names this page's agent: for what can send no header. */
export function withPageAgent(url: string): string {
  if (pageAgent === null) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${PAGE_AGENT_PARAM}=${pageAgent}`;
}
