import { OPEN_STATES, type IssueState, type OpenState } from './vocabulary';

export function isOpen(state: IssueState): state is OpenState {
  return OPEN_STATES.some((open) => open === state);
}
