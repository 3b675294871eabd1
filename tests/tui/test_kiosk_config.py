import re
import shlex
import shutil
import subprocess

import pytest

from content.labels import Labels
from tui.__main__ import main
from tui.cli_serving import CONFIGURED
from tui.kiosk_config import printed


def config(only=None, language="en", folder="/srv/briefs", user="reader"):
    return list(printed(folder, user, "/opt/lutrin/bin/python", "15m", only, Labels(language)))


def directives(part):
    return [line.strip() for line in config(part) if line.strip() and not line.lstrip().startswith("#")]


def test_what_the_block_for_sshd_holds():
    block = directives("sshd")
    inside = block[block.index("Match User reader") + 1 : block.index("Match all")]
    assert {
        "ForceCommand /usr/local/bin/lutrin-reader", "DisableForwarding yes", "PermitTTY yes", "PasswordAuthentication no", "MaxSessions 1",
        "AcceptEnv LANG LC_* COLORTERM", "ClientAliveInterval 10", "ClientAliveCountMax 2", "AuthenticationMethods publickey",
    } <= set(inside)  # fmt: skip
    assert any(line.startswith("UnusedConnectionTimeout ") for line in inside)
    assert any(line.startswith("MaxStartups ") for line in block[: block.index("Match User reader")])


def test_a_key_opens_the_reader_and_nothing_else():
    (line,) = directives("keys")
    assert line.startswith('restrict,pty,command="/usr/local/bin/lutrin-reader" ssh-ed25519 ')


@pytest.mark.parametrize("folder", ["/srv/briefs", "/srv/les synthèses", "/srv/$(id)", "/srv/it's"])
def test_the_wrapper_is_a_script_whatever_the_folder_is_called(folder, tmp_path):
    lines = config("wrapper", folder=folder)
    assert lines[0] == "#!/bin/sh"
    script = tmp_path / "wrapper"
    script.write_text("\n".join(lines).replace("exec /usr/bin/env -i", "exec echo"), encoding="utf-8")
    said = subprocess.run(["/bin/sh", str(script)], capture_output=True, text=True, env={"TERM": "xterm", "PYTHONPATH": "/evil"})
    assert said.stdout.strip().endswith(f"-I -m tui --kiosk {folder} --idle 15m")
    assert "TERM=xterm" in said.stdout and "LANG=C.UTF-8" in said.stdout and "evil" not in said.stdout
    assert shlex.split(lines[-2].strip())[5] == folder


def test_the_socket_serves_readers_alone():
    units = directives("units")
    assert "Accept=yes" in units and "KillMode=control-group" in units
    (start,) = [line for line in units if line.startswith("ExecStart")]
    assert "-o AllowUsers=reader" in start and "-o PermitRootLogin=no" in start


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze here: apt-get install systemd")
def test_systemd_takes_the_units_as_they_are(tmp_path):
    files = {}
    for line in config("units"):
        if found := re.match(r"# /etc/systemd/system/(lutrin\S+)", line):
            files[found[1]] = lines = []
        lines.append(line.replace("/usr/sbin/sshd", "/bin/true"))  # which is there
    for name, lines in files.items():
        (tmp_path / name).write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "lutrin-ssh@1.service").symlink_to("lutrin-ssh@.service")
    units = [tmp_path / name for name in ("lutrin-ssh.socket", "lutrin-ssh@1.service")]
    said = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
    assert (said.returncode, said.stderr) == (0, "")


def test_every_part_says_what_its_lines_close_in_both_languages():
    for part in CONFIGURED:
        english, french = ([line for line in config(part, language) if line.lstrip().startswith("# ")] for language in ("en", "fr"))
        assert english and french and not set(english) & set(french)
        assert max(map(len, english + french)) <= 102
        assert directives(part) == [line.strip() for line in config(part, "fr") if line.strip() and not line.lstrip().startswith("#")]


def test_the_command(tmp_path, capsys):
    assert main(["--lang", "fr", "kiosk-config", "--user", "lecteur", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "Match User lecteur\n" in told and f"--kiosk {tmp_path} --idle 15m" in told
    assert len(re.findall(r"^# /", told, re.MULTILINE)) == 5
    assert main(["kiosk-config", "--part", "keys", str(tmp_path)]) == 0
    assert "Match" not in capsys.readouterr().out


def test_a_folder_is_what_it_lacks(capsys):
    assert main(["kiosk-config"]) == 2
    assert capsys.readouterr().err.endswith("required: FOLDER\n")


@pytest.mark.parametrize("words", [["a", "b"], ["--user", "x\nPermitRootLogin yes", "a"], ["--idle", "15m; id", "a"], ["--idle", "0m", "a"], ["--user", "a b", "a"]])
def test_what_could_add_a_line_is_refused(words, capsys):
    assert main(["kiosk-config", *words]) == 2
