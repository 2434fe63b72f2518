import { useCallback, useState, type FormEvent } from 'react';
import type { CreditSource, XinSharingRequest } from 'xinshao';
import type {} from 'xinshao/react';
import { entry, extensions, facts, source } from '../data.ts';

/** Property, event, form value, and an element that comes and goes. */
export function App() {
  const [start, setStart] = useState('2025-11-03');
  const [due, setDue] = useState('');
  const [shown, setShown] = useState(true);
  return (
    <main>
      <label>
        收到申请之日
        <input id="start" value={start} onChange={(event) => setStart(event.target.value)} />
      </label>
      <button id="toggle" type="button" onClick={() => setShown(!shown)}>
        {shown ? '隐藏期限' : '显示期限'}
      </button>
      {shown && (
        <xin-deadline
          rule="DL-ZW-21-COND"
          start={start}
          on="2025-11-20"
          extensions={extensions}
          heading-level={2}
          onxin-compute={({ detail: { answer } }) => setDue(answer.kind === 'due' ? answer.due : answer.kind)}
        />
      )}
      <p id="due">{due}</p>
      <Check source={source} />
      <Request />
      <Late />
    </main>
  );
}

function Check({ source }: { source: CreditSource }) {
  const [found, setFound] = useState('');
  return (
    <section>
      <xin-credit-check
        auto
        code="91370100DEM0118726"
        on="2026-11-22"
        source={source}
        onxin-answer={({ detail: { outcome } }) => setFound(outcome.identity)}
      />
      <p id="found">{found}</p>
    </section>
  );
}

function Request() {
  const [confirmed, setConfirmed] = useState<XinSharingRequest['value']>();
  const [sent, setSent] = useState('');
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(String(new FormData(event.currentTarget).get('request')));
  };
  return (
    <form onSubmit={send}>
      <xin-sharing-request
        name="request"
        required
        on="2026-11-22"
        entry={entry}
        onChange={({ currentTarget }) => setConfirmed(currentTarget.value)}
      />
      <button id="send" disabled={!confirmed}>
        提交
      </button>
      <p id="sent">{sent}</p>
    </form>
  );
}

/** An element that is registered later: what is not text is set by a `ref`, and kept until then. */
function Late() {
  const fill = useCallback((element: HTMLElement | null) => {
    if (element) Object.assign(element, { facts });
  }, []);
  return (
    <section>
      <xin-timeline ref={fill} chain="ZW-CHAIN-SHARE" on="2025-11-20" />
      <button id="load" type="button" onClick={() => void import('xinshao/es/xin-timeline.js')}>
        显示时限链
      </button>
    </section>
  );
}
