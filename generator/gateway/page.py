"""What does a browser show that opens the address with the pairing code?"""

from __future__ import annotations

import base64
import hashlib

_SCRIPT = """
const said = document.querySelector("p");
const show = (words) => { said.textContent = words; };
const code = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
const pair = async () => {
  const answer = await fetch("session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
  });
  if (!answer.ok) {
    show("The code is mistyped, used or too old. The gateway has printed a new one.");
    return;
  }
  const { token } = await answer.json();
  show("This browser is paired with the gateway. Pages of this address may call it now.");
  const field = document.querySelector("input");
  field.value = token;
  document.querySelector("div").hidden = false;
  document.querySelector("button").onclick = () => navigator.clipboard.writeText(token);
};
if (code) pair().catch(() => show("The gateway does not answer."));
else show("There is no code in the address: open the whole one that the gateway printed.");
"""

_STYLE = "body{font:16px/1.5 system-ui;max-width:36em;margin:4em auto;padding:0 1em;color-scheme:light dark}input{width:100%}"

PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gateway</title>
<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head>
<body><h1>Gateway</h1><p role="status">Pairing…</p>
<div hidden><label>For an SDK or a notebook, as the header <code>Gateway-Token</code>:
<input type="password" readonly autocomplete="off"></label> <button>Copy</button></div>
<script>{_SCRIPT}</script></body></html>
"""


def _hashed(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


POLICY = {
    "content-security-policy": f"default-src 'none'; connect-src 'self'; script-src 'sha256-{_hashed(_SCRIPT)}';"
    f" style-src 'sha256-{_hashed(_STYLE)}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
}
