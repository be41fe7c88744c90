import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../../ui/translator';
import type { Words } from '../../ui/words';
import type { Message } from '../store';

interface MessageBarProps {
  message: Message;
  onUndo: () => void;
  onDismiss: () => void;
}

/**
 * What just happened, with undo. It stays until the next change: a bar that goes by itself is missed by slow readers. After a removal
 * the row that had the focus is gone, so the focus moves to *Undo*.
 */
export function MessageBar({ message, onUndo, onDismiss }: MessageBarProps) {
  const words = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (message.is === 'removed') undo.current?.focus();
  }, [message]);
  return (
    <div class="message-bar">
      <p role="status">{sentence(message, words)}</p>
      <div class="buttons">
        {message.is !== 'failed' && <button type="button" class="button" ref={undo} onClick={onUndo}>{words('undo')}</button>}
        <button type="button" class="button" onClick={onDismiss}>{words('dismiss')}</button>
      </div>
    </div>
  );
}

const SAID_BY_NAME = ['timeout', 'unavailable', 'refused', 'quota', 'corrupt', 'reloaded'];

function sentence(message: Message, words: Words): string {
  if (message.is === 'failed') return words(`saveFailure_${SAID_BY_NAME.includes(message.code) ? message.code : 'internal'}`);
  const [first] = message.entries;
  if (message.entries.length === 1 && first) return words(message.is === 'removed' ? 'removedOne' : 'addedOne', first.title);
  return words(message.is === 'removed' ? 'removedMany' : 'addedMany', String(message.entries.length));
}
