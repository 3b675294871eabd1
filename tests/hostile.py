"""Hostile briefs, made when they are needed: inert data that would harm a reader who trusted it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ESC = "\x1b"
# Sequences in shapes that Lutrin itself never writes: none of them may be in what a terminal gets.
ATTACKS = {
    "clipboard set": f"{ESC}]52;p;Z2FyZGU=\x07",
    "clipboard asked": f"{ESC}]52;c;?{ESC}\\",
    "link": f"{ESC}]8;id=1;http://other.example/{ESC}\\",
    "title": f"{ESC}]2;captured\x07",
    "colours redefined": f"{ESC}]4;1;rgb:00/00/00\x07",
    "title asked": f"{ESC}[21t",
    "position asked": f"{ESC}[6n",
    "identity asked": f"{ESC}[>0c",
    "setting asked": f'{ESC}P$q"p{ESC}\\',
    "keys redefined": f"{ESC}P1;1|17/6c73{ESC}\\",
    "moved": f"{ESC}[77;77H",
    "cleared": f"{ESC}[3J",
    "concealed": f"{ESC}[8;30;40m",
    "screen left": f"{ESC}[?47l",
    "printer on": f"{ESC}[5i",
    "charset": f"{ESC}(0",
    "reset": f"{ESC}c",
    "private message": f"{ESC}^private{ESC}\\",
    "application": f"{ESC}_Gi=1;AAAA{ESC}\\",
    "csi of eight bits": "\x9b8;30;40m",
    "osc of eight bits": "\x9d2;captured\x9c",
    "dcs of eight bits": "\x90q\x9c",
    "bells": "\x07\x07\x07",
    "shift": "\x0e\x0f",
    "answerback": "\x05",
}
CONTROLS = "".join(map(chr, [*range(32), *range(0x7F, 0xA0)]))
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u115f\u3164\uffa0\ufe0f\U000e0041\U000e0100"
MARKUP = "[b]x[/] [/nope] [@click=app.leave_now]READ[/] [link=file:///etc/hosts]L[/link] [on red [[ \\[x] [#12] $accent"
FRENCH = "L’envoyée, Odile Marchetti, a déclaré : « Rien n’est signé »."
# What a text that is shown or printed may never hold.
HARM = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}{UNSEEN}\u2028\u2029\ud800-\udfff]")


def texts(size: int) -> dict[str, tuple[str, bytes]]:
    """File name -> (what it must give: `brief` or a kind of Unreadable; its bytes). `size` is that of the endless ones."""
    attacks = "\n".join(f"{name} {attack} after" for name, attack in ATTACKS.items())
    entities = "".join(f"&#{ord(c)};" for c in CONTROLS[:32] + BIDI + UNSEEN)
    front = f"---\ntitle: \"\\e]2;x\\a\\u202E{'x' * 40}\"\nauthor: '{MARKUP}'\ntags: [\"\\x9b2J\", '[/]']\nlang: fr\n---\n"
    data = {"title": attacks, "text": f"{attacks}\n{MARKUP}\n{FRENCH}", "people": [{"name": f"Odile Marchetti{BIDI}\x1b[8m", "role": MARKUP}]}
    files: dict[str, tuple[str, str | bytes]] = {
        # what would act on a terminal
        "attacks.txt": ("brief", attacks),
        "attacks.md": ("brief", f"# {attacks[:60]}\n\n{attacks}\n\n`{ATTACKS['title']}` [^1] [a]({ATTACKS['link']})\n\n[^1]: {attacks}\n"),
        "attacks.html": ("brief", f"<title>{attacks}</title><p>{attacks}</p><p>{entities}</p><p title='{entities}'>{FRENCH}</p>"),
        "attacks.eml": ("brief", f"Subject: {ATTACKS['title']}=?utf-8?q?=1b]2;x=07=e2=80=ae?=\nDate: {ESC}[2J\n\n{attacks}\n{FRENCH}\n"),
        "attacks.json": ("brief", json.dumps(data)),
        "attacks.yaml": ("brief", json.dumps(data | {"title": "\U000e0041[/]"})),
        "attacks-1252.txt": ("brief", "".join(f"{a} " for a in ATTACKS.values()).encode("latin-1") + "é à".encode("cp1252")),
        "attacks-utf16.txt": ("brief", attacks.encode("utf-16")),
        "front.md": ("brief", f"{front}\n{FRENCH}\n"),
        "controls.txt": ("brief", "".join(f"{ord(c):x}[{c}] " for c in CONTROLS)),
        "overprint.txt": ("brief", "agreed by all\rrejected by all\n" + "yes\b\b\bno \x0b\x0c end"),
        "unterminated.txt": ("brief", f"before {ESC}]2;swallows\nmust be seen\n{ESC}P and this {ESC}"),
        # what would deceive a reader
        "bidi.md": ("brief", f"if level != “user{BIDI[4]}{BIDI[5]}// check{BIDI[8]} {BIDI[5]}” then pay_{BIDI[4]}fdp.exe"),
        "unseen.txt": ("brief", f"pa{UNSEEN[0]}y{UNSEEN[2]}p{UNSEEN[5]}al {UNSEEN} end"),
        "tags.txt": ("brief", "seen" + "".join(chr(0xE0000 + ord(c)) for c in "and obey") + " end"),
        "flood.txt": ("brief", "a" + "\u0300\u0327\u0338" * 5000 + " z " + ("o" + "\u0489" * 30) * 200),
        "look-alikes.md": ("brief", "[сіtіzеn.example](http://сіtіzеn.example) [x](http://xn--e1awd7f.example) 𝐁𝐚𝐧𝐤"),
        "wide.txt": ("brief", "👩‍👧 🏴‍☠️ 🇱🇻 👍🏿 ✊ 2️⃣ हिन्दी ﷺ 東京 ﾆｭｰｽ\n" * 40),
        "lines.txt": ("brief", "un\u2028deux\u2029trois\x85quatre\r\ncinq\rsix\n\rsept"),
        "mojibake.txt": ("brief", FRENCH.encode().decode("cp1252", "replace")),
        # what would be read as more than text
        "markup.txt": ("brief", MARKUP),
        "markup.md": ("brief", f"# {MARKUP}\n\n{MARKUP}\n\n- {MARKUP}\n\n> {MARKUP}\n"),
        "markup.json": ("brief", json.dumps({"title": MARKUP, "text": f"{MARKUP} {FRENCH}", "people": [{"name": MARKUP}]})),
        "links.md": ("brief", "[a](javascript:x) [b](file:///etc/hosts) [c](data:text/html,x) ![d](http://127.0.0.1/) <tel:1> [e](--help)"),
        "script.html": ("brief", "<script>alert(1)</script><style>p{}</style><p onclick=x>seen</p><iframe src=x></iframe><img src=http://127.0.0.1/>"),
        # encodings and damage
        "cp1252.txt": ("brief", FRENCH.replace("’", "\u2019").encode("cp1252")),
        "utf16-no-mark.txt": ("brief", FRENCH.encode("utf-16-le")),
        "mark.md": ("brief", b"\xef\xbb\xbf---\ntitle: Riga\n---\n" + FRENCH.encode()),
        "broken.txt": ("brief", b"ok \xc3( \xed\xb2\x80 \xf9\x80\x80 \xc0\xae " + FRENCH.encode()[:-1] + b"\xe2\x80"),
        "surrogates.json": ("brief", b'{"title": "\\udc80 x", "text": "\\ud83d alone, \\ud83d\\ude00 together \\udfff"}'),
        "program.md": ("binary", b"\x7fELF\x02\x01" + bytes(range(256)) * 50),
        "archive.json": ("binary", b"PK\x05\x06" + bytes(60)),
        "nothing.md": ("empty", b""),
        "blank.txt": ("empty", "\n" * size),
        "unseen-only.txt": ("empty", UNSEEN * 20),
        # what would never end
        "long-line.txt": ("brief", "y" * size),
        "long-words.txt": ("brief", "ab " * (size // 3)),
        "many-lines.txt": ("brief", "from the shore to the harbour\n" * (size // 30)),
        "marks.txt": ("brief", "« " * (size // 20) + "“‘„" * (size // 60)),
        "brackets.txt": ("brief", "[1" * (size // 40) + "(" * (size // 40) + "[^" * (size // 40)),
        "names.txt": ("brief", "Odile Marchetti de la Tour " * (size // 200)),
        "figures.txt": ("brief", "1 2 3. 4) " * (size // 100)),
        "many-blocks.md": ("brief", "# a\n\nb\n\n" * (size // 80) + "|a|b|\n|-|-|\n" + "|1|2|\n" * (size // 60)),
        "fence.md": ("brief", "~~~\n" + "y = 1\n" * (size // 6)),
        "nested.md": ("brief", ">" * 2000 + " x\n" + "* " * 2000 + "x\n\n" + "[" * 20000 + "\n\n" + "_" * 9000 + "a" + "_" * 9000 + "\n"),
        "table.md": ("brief", "|" + "a|" * 1500 + "\n|" + "-|" * 1500 + "\n|" + "b|" * 1500 + "\n"),
        "definitions.md": ("brief", "".join(f"[a{i}]: /u\n" for i in range(size // 200)) + "[a1] " * (size // 200)),
        "front-open.md": ("brief", "---\ntitle: x\n" + "\n" * (size // 10) + "no closing fence"),
        "comments.html": ("empty", "<!--" * (size // 40)),
        "deep.html": ("brief", f"<p>{FRENCH}</p>" + "<div>" * (size // 100) + "x"),
        "attributes.html": ("brief", "<p " + "a=b " * (size // 40) + f">{FRENCH}</p>"),
        "aliases.yaml": ("malformed", "a: &a [y]\n" + "".join(f"{b}: &{b} [{f'*{a},' * 8}]\n" for a, b in zip("abcdefg", "bcdefgh"))),
        "itself.yaml": ("malformed", "&a [*a]\n"),
        "deep.yaml": ("malformed", "text: " + "[" * 50000 + "]" * 50000),
        "odd.yaml": ("malformed", "date: 2024-13-45\ntext: no\n? [k]\n: v\n!!python/object/apply:os.getcwd []: 1\n"),
        "deep.json": ("malformed", '{"text": ' + "[" * 50000 + "]" * 50000 + "}"),
        "numbers.json": ("malformed", '{"text": ' + "9" * 6000 + ', "date": 1e999, "x": NaN}'),
        "twice.json": ("malformed", '{"text": null, "date": "31/02/2024", "text": {"x": 1}}'),
        "cut.json": ("malformed", '{"title": "x", "text": "abc'),
    }
    return {name: (given, data if isinstance(data, bytes) else data.encode()) for name, (given, data) in files.items()}


NAMES = (
    b"name-\x1b]2;captured\x07\x9b[@click=app.leave_now]\n\r\t\xff\xfe.md",
    "name-\u202efdp.md".encode(),
    ("name-" + "é" * 120 + ".md").encode(),
    b"-rf --help.md",
    "name-É-E\u0301.md".encode(),
    b"%s %(x)s {0} $HOME `id`.md",
)


def write(folder: Path, size: int = 400_000) -> dict[str, str]:
    """Write every hostile file into `folder`; name -> what it must give."""
    expected = {}
    for name, (given, data) in texts(size).items():
        (folder / name).write_bytes(data)
        expected[name] = given
    for raw in NAMES:
        with open(os.path.join(os.fsencode(folder), raw), "wb") as file:
            file.write(FRENCH.encode())
        expected[os.fsdecode(raw)] = "brief"
    os.mkfifo(folder / "pipe.md")
    (folder / "loop.md").symlink_to(folder / "loop.md")
    (folder / "dangling.md").symlink_to(folder / "nowhere")
    (folder / "endless.md").symlink_to("/dev/zero")
    with open(folder / "sparse.md", "wb") as file:
        file.truncate(100 << 30)
    with socket.socket(socket.AF_UNIX) as unix:
        unix.bind(os.path.relpath(folder / "socket.md"))  # a socket's path must be short
    expected |= {"pipe.md": "special", "loop.md": "missing", "dangling.md": "missing", "endless.md": "special"}
    expected |= {"sparse.md": "too_large", "socket.md": "special"}
    if os.geteuid():  # root may read everything
        (folder / "denied.md").write_text("x")
        (folder / "denied.md").chmod(0)
        expected["denied.md"] = "denied"
    return expected


@contextmanager
def bounded(seconds: int) -> Iterator[None]:
    """Ends what computes for longer, far above what any linear work here needs: a rule that never ends fails, not hangs."""

    def stop(*_):
        raise TimeoutError(f"{seconds} s of computing were not enough")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
