import { SERVICE_MARKS } from '../service-marks';

/** Ground of the mark of a service that this version does not know. */
const UNKNOWN_COLOUR = '#4a4a4a';

/** Our own sign for a streaming service: letters on a coloured ground, no logo. Decoration: the name always stands beside it. */
export function ServiceMark({ service }: { service: string }) {
  const look = SERVICE_MARKS[service];
  return (
    <svg class="service-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect width="20" height="20" rx="5" fill={look?.colour ?? UNKNOWN_COLOUR} />
      <text x="10" y="14" text-anchor="middle" font-size="11" font-weight="700" fill="#ffffff">
        {look?.letters ?? service.slice(0, 1).toUpperCase()}
      </text>
    </svg>
  );
}
