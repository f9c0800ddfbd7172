"""The web page in a real browser under axe-core, the rule engine for WCAG 2.1, where both are installed.

The engine comes from the package ``axe-core-python``, which is only the script; the browser is the system's Chromium.
Without them `page_rules` holds the same rules for everything our pages are made of.
"""

from __future__ import annotations

import importlib.util
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from store.reports.basis import ReportKind
from tests.reports.examples import demo_basis
from tests.reports.readback import made

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ENGINE = importlib.util.find_spec("axe_core_python")
pytestmark = [
    pytest.mark.skipif(BROWSER is None, reason="there is no Chromium"),
    pytest.mark.skipif(ENGINE is None, reason="axe-core-python is not installed"),
]

RUN = """
addEventListener("load", () => axe.run(document).then((found) => {
  const told = { against: found.violations.map((rule) => rule.id), unsure: found.incomplete.map((rule) => rule.id),
                 kept: found.passes.length };
  document.documentElement.innerHTML = "<body><pre>" + JSON.stringify(told) + "</pre></body>";
}));
"""


def judged(page: str, folder: Path) -> dict:
    """What axe-core says of a page; the page forbids scripts, so that rule of it is taken out to let the engine in."""
    engine = (Path(ENGINE.origin).parent / "axe.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    path = folder / "sida.html"
    scripts = f"<script>{engine}</script><script>{RUN}</script></body>"
    path.write_text(page.replace("</body>", scripts), encoding="utf-8")
    done = subprocess.run(
        [
            *(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profil'}"),
            *("--virtual-time-budget=20000", "--dump-dom", path.as_uri()),
        ],
        capture_output=True,
        check=True,
        timeout=90,
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )
    return json.loads(re.search(r"<pre>(\{.*?\})</pre>", done.stdout.decode(), re.DOTALL)[1])


@pytest.mark.parametrize("kind", [ReportKind.PROGRESS, ReportKind.FULL])
def test_no_rule_of_the_engine_is_broken_or_left_unsure(kind, tmp_path):
    told = judged(made(kind, demo_basis(), ".html").data.decode(), tmp_path)
    assert (told["against"], told["unsure"]) == ([], [])
    assert told["kept"] > 25


def test_the_engine_sees_a_page_that_breaks_its_rules(tmp_path):
    page = made(ReportKind.PROGRESS, demo_basis(), ".html").data.decode()
    broken = page.replace(' lang="sv-SE"', "").replace("color: #9b1c1c", "color: #ffcccc")
    assert {"html-has-lang", "color-contrast"} <= set(judged(broken, tmp_path)["against"])
